import type { Forms } from '#domain/forms/form.ts';

/** A need that a visit brought: a wish to be met, a dispute to be settled, or a hardship (seed 3: 452 → 291, 62). */
export const needForms: Forms = {
  report: [
    {
      id: 'nature',
      type: 'choice',
      label: { zh: '是哪一类', en: 'Nature' },
      choices: [
        { id: 'livelihood', label: { zh: '民生实事', en: 'Livelihood' } },
        { id: 'dispute', label: { zh: '矛盾纠纷', en: 'Dispute' } },
        { id: 'hardship', label: { zh: '困难帮扶', en: 'Hardship' } },
        { id: 'suggestion', label: { zh: '意见建议', en: 'Suggestion' } },
      ],
      required: true,
      listed: true,
      source: '走访 → 民生实事 → 解决 → 化解矛盾 (seed 3 稠城街道)',
    },
  ],
};
