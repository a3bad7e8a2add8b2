/** First and last day, both inside. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** Periods people ask for, counted from `today` (YYYY-MM-DD in the office's zone). */
export const presets = (today: string): Record<'thisMonth' | 'lastMonth' | 'thisYear', Period> => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return {
    thisMonth: { from: iso(year, month - 1, 1), to: today },
    lastMonth: { from: iso(year, month - 2, 1), to: iso(year, month - 1, 0) },
    thisYear: { from: iso(year, 0, 1), to: today },
  };
};
