import type { Limit, LimitUnit } from '#domain/calendar/calendar.ts';
import type { CallKind, CallRule } from '#domain/matters/task.ts';
import type { Label } from '#domain/workflow/definition.ts';

/** One kind of call with what it is for. `sample` stays true until an office enters its own limits. */
export interface CallDefinition extends CallRule {
  readonly label: Label;
  readonly help: Label;
  readonly source: string;
  readonly sample: true;
}

const limit = (amount: number, unit: LimitUnit): Limit => ({ amount, unit });

/**
 * 吹哨报到: "日常哨、攻坚哨、应急哨" as in Pinggu (Beijing), the four-element reply as in Yixing. No source gives limits that
 * hold elsewhere, so these are samples: an emergency runs on the wall clock, the others in working time.
 */
export const calls: Readonly<Record<CallKind, CallDefinition>> = {
  assist: {
    label: { zh: '协办', en: 'Assistance' },
    help: { zh: '请别的单位办其中一部分', en: 'Another unit does a part of it' },
    limits: { accept: limit(4, 'workHour'), arrive: limit(1, 'workDay'), reply: limit(2, 'workDay') },
    onSite: false,
    source: '首接负责，协同办理 (domain.md §1.8)',
    sample: true,
  },
  daily: {
    label: { zh: '日常哨', en: 'Daily whistle' },
    help: { zh: '街道协调得了的日常事', en: 'Everyday trouble that units can settle together' },
    limits: { accept: limit(4, 'workHour'), arrive: limit(1, 'workDay'), reply: limit(3, 'workDay') },
    onSite: false,
    source: '吹哨报到 (domain.md §4.4)',
    sample: true,
  },
  hard: {
    label: { zh: '攻坚哨', en: 'Hard-case whistle' },
    help: { zh: '单个单位啃不下，要到现场联合办', en: 'More than one unit can manage: met on site, settled jointly' },
    limits: { accept: limit(2, 'workHour'), arrive: limit(4, 'workHour'), reply: limit(5, 'workDay') },
    onSite: true,
    source: '吹哨报到 (domain.md §4.4)',
    sample: true,
  },
  emergency: {
    label: { zh: '应急哨', en: 'Emergency whistle' },
    help: { zh: '险情，立即到场，日夜都算', en: 'Danger: at once, day and night' },
    limits: { accept: limit(0.25, 'hour'), arrive: limit(0.5, 'hour'), reply: limit(24, 'hour') },
    onSite: true,
    source: '吹哨报到 (domain.md §4.4)',
    sample: true,
  },
};
