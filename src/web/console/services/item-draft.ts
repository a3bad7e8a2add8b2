import type { ServiceValue, ServiceView } from '#contract/services.ts';

/** An item as it is typed: numbers and lists are texts until they are sent. */
export interface ItemDraft {
  readonly id: string;
  readonly name: ServiceValue['name'];
  readonly whom: ServiceValue['whom'];
  readonly theme: ServiceValue['theme'];
  readonly days: string;
  readonly legalAmount: string;
  readonly legalUnit: 'workDay' | 'day';
  readonly legalSource: string;
  readonly fee: string;
  readonly anyWindow: boolean;
  readonly delegated: boolean;
  readonly materials: readonly ServiceValue['materials'][number][];
  /** One a line; the English of a step that stays as it was is kept. */
  readonly steps: string;
}

const EMPTY = { zh: '', en: '' };

export const blankItem = (): ServiceView => ({
  id: '',
  version: 0,
  state: 'own',
  since: null,
  by: null,
  reason: null,
  points: 0,
  theme: 'other',
  name: EMPTY,
  whom: EMPTY,
  materials: [],
  steps: [],
  days: 5,
  legal: null,
  fee: null,
  anyWindow: true,
  delegated: false,
});

export const draftOf = (item: ServiceView): ItemDraft => ({
  id: item.id,
  name: item.name,
  whom: item.whom,
  theme: item.theme,
  days: String(item.days),
  legalAmount: item.legal ? String(item.legal.amount) : '',
  legalUnit: item.legal?.unit ?? 'workDay',
  legalSource: item.legal?.source ?? '',
  fee: item.fee?.zh ?? '',
  anyWindow: item.anyWindow,
  delegated: item.delegated,
  materials: item.materials,
  steps: item.steps.map(({ zh }) => zh).join('\n'),
});

/** What is sent; null while something that is needed is missing. */
export function valueOf(draft: ItemDraft, was: ServiceView): ServiceValue | null {
  const days = Number(draft.days || NaN);
  const amount = Number(draft.legalAmount || 0);
  const isSound =
    /^[a-z0-9][a-z0-9-]{1,59}$/.test(draft.id) &&
    draft.name.zh.trim() !== '' &&
    draft.whom.zh.trim() !== '' &&
    Number.isInteger(days) &&
    days >= 0 &&
    Number.isInteger(amount) &&
    (amount === 0 || draft.legalSource.trim() !== '') &&
    draft.materials.every(({ name, from }) => name.zh.trim() !== '' && from?.zh.trim() !== '');
  if (!isSound) return null;
  const fee = draft.fee.trim();
  return {
    theme: draft.theme,
    name: { zh: draft.name.zh.trim(), en: draft.name.en.trim() },
    whom: { zh: draft.whom.zh.trim(), en: draft.whom.en.trim() },
    materials: [...draft.materials],
    steps: draft.steps
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((zh) => ({ zh, en: was.steps.find((step) => step.zh === zh)?.en ?? '' })),
    days,
    legal: amount > 0 ? { amount, unit: draft.legalUnit, source: draft.legalSource.trim() } : null,
    fee: fee === '' ? null : { zh: fee, en: was.fee?.zh === fee ? was.fee.en : '' },
    anyWindow: draft.anyWindow,
    delegated: draft.delegated,
  };
}
