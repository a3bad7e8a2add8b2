import type { MaterialForm, ServiceTheme } from '#domain/services/item.ts';
import type { Label } from '#domain/workflow/definition.ts';

/** Words of services that every door uses. */
export const themeWords: Readonly<Record<ServiceTheme, Label>> = {
  elderly: { zh: '养老助老', en: 'Old age' },
  disability: { zh: '助残', en: 'Disability' },
  family: { zh: '生育和家庭', en: 'Family' },
  insurance: { zh: '社保医保', en: 'Insurance' },
  work: { zh: '就业创业', en: 'Work' },
  relief: { zh: '救助帮扶', en: 'Relief' },
  household: { zh: '居住和户籍', en: 'Residence' },
  housing: { zh: '住房', en: 'Housing' },
  veterans: { zh: '退役军人', en: 'Veterans' },
  other: { zh: '其他', en: 'Other' },
};

export const formWords: Readonly<Record<MaterialForm, Label>> = {
  original: { zh: '带原件', en: 'original' },
  copy: { zh: '带复印件', en: 'copy' },
  both: { zh: '带原件和复印件', en: 'original and copy' },
  form: { zh: '现场填', en: 'filled in at the desk' },
};
