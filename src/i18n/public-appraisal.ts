/** An application at a window as its applicant sees it: papers to bring, the five grades. */
export const publicAppraisalWords = {
  'service.missing': { zh: '请补来这些材料', en: 'Please bring these papers' },
  'appraisal.ask': { zh: '您对这次办事满意吗？', en: 'How content are you with the service?' },
  'appraisal.again': { zh: '我们改好了，您再评一次', en: 'We have put it right; please grade it once more' },
  'appraisal.words': { zh: '哪里好，哪里不好（可以不写）', en: 'What was good, what was not (if you like)' },
  'appraisal.note': {
    zh: '选“不满意”或“非常不满意”，我们一天内联系您，十五天内改好。',
    en: 'With “dissatisfied” or “very dissatisfied” we call you within a day and put it right within fifteen.',
  },
  'appraisal.fault': {
    zh: '没有记下：请选一档。已经评过的不能再改。',
    en: 'Not recorded: please choose one. A grade that was given stays.',
  },
  'appraisal.given': { zh: '您的评价：{grade}。谢谢。', en: 'Your grade: {grade}. Thank you.' },
  'appraisal.verySatisfied': { zh: '非常满意', en: 'Very satisfied' },
  'appraisal.satisfied': { zh: '满意', en: 'Satisfied' },
  'appraisal.fair': { zh: '基本满意', en: 'Fairly satisfied' },
  'appraisal.dissatisfied': { zh: '不满意', en: 'Dissatisfied' },
  'appraisal.veryDissatisfied': { zh: '非常不满意', en: 'Very dissatisfied' },
} as const;
