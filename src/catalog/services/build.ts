import type { ServiceItem, ServiceTheme } from '#domain/services/item.ts';
import type { Label } from '#domain/workflow/definition.ts';
import { papers } from './materials.ts';

type Paper = keyof typeof papers;
type Legal = NonNullable<ServiceItem['legal']>;

const steps = {
  take: { zh: '窗口收下材料，缺的一次说清', en: 'The desk takes the papers and says at once what is missing' },
  check: { zh: '核对信息', en: 'The facts are checked' },
  visit: { zh: '社区入户了解情况', en: 'The community visits the household' },
  notice: { zh: '在社区公示', en: 'Public notice in the community' },
  upper: { zh: '报区级主管部门审定', en: 'The district’s department decides' },
  hand: { zh: '发证或送达结果', en: 'The certificate or result is handed over' },
  atOnce: { zh: '当场办好', en: 'Done while you wait' },
} as const satisfies Readonly<Record<string, Label>>;

interface Draft {
  readonly whom: Label;
  readonly papers: readonly Paper[];
  readonly steps: readonly (keyof typeof steps)[];
  readonly days: number;
  readonly legal?: Legal;
  readonly delegated?: boolean;
  /** Needs its own trained desk: not any window takes it. */
  readonly ownDesk?: boolean;
}

/** One sample item of a theme; all are free of charge. */
export const item = (theme: ServiceTheme, id: string, zh: string, en: string, draft: Draft): ServiceItem => ({
  id,
  theme,
  name: { zh, en },
  whom: draft.whom,
  materials: draft.papers.map((paper) => papers[paper]),
  steps: draft.steps.map((step) => steps[step]),
  days: draft.days,
  legal: draft.legal ?? null,
  fee: null,
  anyWindow: !draft.ownDesk,
  delegated: draft.delegated ?? false,
});

export const whom = (zh: string, en: string): Label => ({ zh, en });
export const workDays = (amount: number, source: string): Legal => ({ amount, unit: 'workDay', source });
export const days = (amount: number, source: string): Legal => ({ amount, unit: 'day', source });
