import type { Forms } from '#domain/forms/form.ts';

const SUPERVISION = '督办须有要求和期限 (GB/T 30428.8 督办)';

export const supervisionForms: Forms = {
  supervise: [
    {
      id: 'card',
      type: 'choice',
      label: { zh: '红黄牌', en: 'Card' },
      help: {
        zh: '发给责任单位，不发给个人；先黄后红',
        en: 'Given to the unit, not to a person; yellow comes before red',
      },
      choices: [
        { id: 'none', label: { zh: '不发牌', en: 'None' } },
        { id: 'yellow', label: { zh: '黄牌', en: 'Yellow' } },
        { id: 'red', label: { zh: '红牌', en: 'Red' } },
      ],
      required: true,
      source: SUPERVISION,
    },
    {
      id: 'demand',
      type: 'longText',
      max: 500,
      label: { zh: '要求', en: 'What is demanded' },
      required: true,
      source: SUPERVISION,
    },
    { id: 'demandBy', type: 'day', label: { zh: '哪天前', en: 'By when' }, required: true, source: SUPERVISION },
  ],
  answerSupervision: [
    {
      id: 'demandAnswer',
      type: 'longText',
      max: 500,
      label: { zh: '原因和措施', en: 'Cause and measures' },
      required: true,
      source: SUPERVISION,
    },
  ],
  liftCard: [
    {
      id: 'liftedFor',
      type: 'longText',
      max: 300,
      label: { zh: '为什么撤', en: 'Why it is lifted' },
      required: true,
      source: SUPERVISION,
    },
  ],
};
