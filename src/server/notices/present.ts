import type { NoticeGroup, NoticeView } from '#contract/notices.ts';
import type { Digest } from '#domain/notices/digest.ts';
import { wireTime, wireTimeOrNull, type Lang } from '../matters/present.ts';
import type { Office } from '../offices/office.ts';
import type { InboxRow } from './inbox.ts';

/** Shown of a line; the list of matters shows them all. */
const SHOWN = 5;

/** The unit that has to act: the called one where it is about a call. */
function unitName(office: Office, { unitId, taskId, tasks }: InboxRow, lang: Lang): string | null {
  const called = tasks.find(({ id }) => id === taskId);
  const unit = office.units.get(called?.unitId ?? unitId ?? '');
  return unit ? (lang === 'zh' ? unit.name : unit.nameEn) : null;
}

const presentNotice = (office: Office, row: InboxRow, lang: Lang): NoticeView => ({
  matterId: row.matterId,
  key: row.key,
  taskId: row.taskId,
  no: row.no,
  title: row.title,
  unitName: unitName(office, row, lang),
  dueAt: wireTimeOrNull(row.dueAt),
  read: row.read,
  settled: row.settled,
});

export const presentDigest = (
  office: Office,
  { id, kind, step, at, notices, unread }: Digest<InboxRow>,
  lang: Lang,
): NoticeGroup => ({
  id,
  kind,
  step,
  at: wireTime(at),
  count: notices.length,
  unread,
  items: notices.slice(0, SHOWN).map((row) => presentNotice(office, row, lang)),
});
