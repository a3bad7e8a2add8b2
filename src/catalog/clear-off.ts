import type { Limit } from '#domain/calendar/calendar.ts';
import type { Grade } from '#domain/matters/matter.ts';
import type { Label } from '#domain/workflow/definition.ts';

/** What must have happened when a grade's time is up: the matter solved, or a preliminary plan published. */
export type ClearOffDuty = 'close' | 'publishPlan';

/** One grade of the 1-3-5 rule. */
export interface ClearOffGrade {
  readonly label: Label;
  readonly days: number;
  readonly duty: ClearOffDuty;
  readonly help: Label;
}

export interface ClearOffRule {
  readonly source: string;
  /** Working or natural days: the only thing that the seed leaves open. */
  readonly dayUnit: 'workDay' | 'day';
  readonly grades: Readonly<Record<Grade, ClearOffGrade>>;
  /** A grade may be corrected, so that nobody starts the clock anew by grading a matter again and again. */
  readonly regrade: { readonly times: number; readonly approver: true; readonly reason: true };
}

/**
 * 135 销号制 (seed 0, 北苑街道): simple matters are settled in one day, difficult ones in three; what cannot be settled
 * yet has a preliminary plan within five and is followed until it is. The seed does not say which days. The system list
 * (A3) reads them as working days, which is the default; an office that promises natural days sets `dayUnit: 'day'`.
 */
export const clearOffRule: ClearOffRule = {
  source: '北苑街道 135 销号制',
  dayUnit: 'workDay',
  grades: {
    simple: {
      label: { zh: '简易事项', en: 'Simple' },
      days: 1,
      duty: 'close',
      help: { zh: '社区或单个单位当场能办：1 天办结', en: 'One unit can settle it on the spot: closed within 1 day' },
    },
    difficult: {
      label: { zh: '困难事项', en: 'Difficult' },
      days: 3,
      duty: 'close',
      help: { zh: '需要协调或购置材料：3 天办结', en: 'Needs coordination or materials: closed within 3 days' },
    },
    notYet: {
      label: { zh: '暂无法办理事项', en: 'Not yet possible' },
      days: 5,
      duty: 'publishPlan',
      help: {
        zh: '眼下办不了：5 天形成初步方案(措施、责任人、下次日期),跟踪到解决再销号',
        en: 'Cannot be settled now: a preliminary plan (measures, lead, next date) within 5 days, followed until solved',
      },
    },
  },
  regrade: { times: 1, approver: true, reason: true },
};

/** The time that a grade allows, in the rule's kind of day. */
export const clearOffLimit = (rule: ClearOffRule, grade: Grade): Limit => ({
  amount: rule.grades[grade].days,
  unit: rule.dayUnit,
});
