import {
  SETTING_KEYS,
  type SettingKey,
  type SettingRevision,
  type SettingsView,
  type SettingValue,
} from '#contract/settings.ts';
import type { AuditEntryView } from '#contract/office.ts';
import { wireTime, wireTimeOrNull, type Lang } from '../matters/present.ts';
import type { Office } from '../offices/office.ts';
import { defaultSettings, type Revision } from '../offices/settings.ts';
import { changesOf } from './changes.ts';
import type { DecisionOf } from './reader.ts';

const held = (office: Office, key: SettingKey) => {
  const newest = office.revisions[key].at(-1);
  return {
    version: newest?.version ?? 0,
    value: office.settings[key],
    sample: !newest?.value,
    since: wireTimeOrNull(newest?.since ?? null),
    by: newest?.by ?? null,
    reason: newest?.reason ?? null,
  };
};

/** Every key with the value that holds and whose decision it was. */
export const presentSettings = (office: Office): SettingsView =>
  Object.fromEntries(SETTING_KEYS.map((key) => [key, held(office, key)])) as unknown as SettingsView;

/** What held before the first decision. The office's own row is overwritten by a decision, so nothing is known of that. */
const beforeAny = (office: Office, key: SettingKey): SettingValue<SettingKey> =>
  key === 'office' ? { name: '', nameEn: '', phone: null, code: null } : defaultSettings(office)[key];

/** Decisions of a key, newest first, each with what it changed. `before` is the one before the oldest. */
export function presentRevisions(
  office: Office,
  key: SettingKey,
  revisions: readonly Revision[],
  lang: Lang,
): SettingRevision[] {
  const sample = beforeAny(office, key);
  const valueOf = (revision: Revision | undefined): SettingValue<SettingKey> => revision?.value ?? sample;
  return revisions.map((revision, at) => {
    const { version, value, since, by, reason } = revision;
    return {
      version,
      since: wireTime(since),
      by,
      reason,
      reset: value === null,
      value,
      changes: changesOf(office, key, valueOf(revisions[at + 1]), valueOf(revision), lang),
    };
  });
}

/** Which decision a line of the audit log tells of. */
export function decisionIn({ action, subject, detail }: AuditEntryView): DecisionOf | null {
  const key = SETTING_KEYS.find((one) => one === subject);
  if (action !== 'setting-change' || !key) return null;
  const { version } = JSON.parse(detail) as { version?: unknown };
  return typeof version === 'number' ? { key, version } : null;
}

/** A line of the audit log with what the decision changed: revisions are never altered, so old lines tell it too. */
export function withChanges(
  office: Office,
  entry: AuditEntryView,
  decisions: readonly (DecisionOf & Pick<Revision, 'value'>)[],
  lang: Lang,
): AuditEntryView {
  const decided = decisionIn(entry);
  if (!decided) return entry;
  const { key, version } = decided;
  const sample = beforeAny(office, key);
  const at = (wanted: number) => decisions.find((one) => one.key === key && one.version === wanted)?.value ?? sample;
  return { ...entry, changes: changesOf(office, key, at(version - 1), at(version), lang) };
}
