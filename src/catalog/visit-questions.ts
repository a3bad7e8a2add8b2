import type { Form } from '#domain/forms/form.ts';

/**
 * What a visit asks. Sample: seed 3 (两问大走访) does not give the two questions, so needs and suggestions are assumed; an
 * office puts its own here. Each thing that a household wants done becomes a need beside these answers.
 */
export const visitQuestions: Form = [
  {
    id: 'needs',
    type: 'longText',
    label: { zh: '您家有什么需要？（样例）', en: 'What does your household need? (sample)' },
    max: 500,
  },
  {
    id: 'suggestions',
    type: 'longText',
    label: { zh: '您对社区有什么建议？（样例）', en: 'What do you suggest to the community? (sample)' },
    max: 500,
  },
];
