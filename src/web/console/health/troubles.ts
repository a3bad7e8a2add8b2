import type { Health } from '#contract/health.ts';
import { healthWords } from '#i18n/console-health.ts';
import { bytes } from '#web/ui/format.ts';
import { useWords } from '#web/ui/lang.tsx';

interface Trouble {
  readonly text: string;
  /** The calendar's year that would mend it. */
  readonly year?: number;
}

const GIB = 2 ** 30;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A backup older than a week is the loss of a week. */
const OLD_DAYS = 7;

/** What somebody must see to, worst first. `now` is when the health was measured. */
export function useTroubles(health: Health | null, now: number): Trouble[] {
  const t = useWords(healthWords);
  if (!health) return [];
  const { audit, disk, database, backup, missingYears, queues, clocks } = health;
  const failed = queues.reduce((sum, queue) => sum + queue.failed, 0);
  const days = backup === null ? 0 : Math.floor((now - Date.parse(backup)) / DAY_MS);
  return [
    ...(audit.brokenAt === null ? [] : [{ text: t('audit.broken', { seq: audit.brokenAt }) }]),
    ...(disk && disk.free < Math.min(2 * GIB, disk.total / 10)
      ? [{ text: t('disk.low', { free: bytes(disk.free) }) }]
      : []),
    ...(database.durable ? [] : [{ text: t('db.notDurable') }]),
    ...(clocks.behind === null
      ? []
      : [{ text: t('clocks.behind', { at: clocks.behind.slice(0, 16).replace('T', ' ') }) }]),
    ...(clocks.late && clocks.ranAt
      ? [{ text: t('clocks.late', { n: Math.floor((now - Date.parse(clocks.ranAt)) / MINUTE_MS) }) }]
      : []),
    ...(clocks.waiting > 0 ? [{ text: t('clocks.waiting', { n: clocks.waiting }) }] : []),
    ...(clocks.refused > 0 ? [{ text: t('clocks.refused', { n: clocks.refused }) }] : []),
    ...(failed > 0 ? [{ text: t('job.failedN', { n: failed }) }] : []),
    ...(backup === null ? [{ text: t('backup.none') }] : []),
    ...(days > OLD_DAYS ? [{ text: t('backup.old', { n: days }) }] : []),
    ...missingYears.map((year) => ({ text: t('calendar.missing', { year }), year })),
  ];
}
