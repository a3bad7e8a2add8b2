import { SETTING_KEYS, type SettingKey, type SettingRevision, type SettingsView } from '#contract/settings.ts';
import { wireTime, wireTimeOrNull } from '../matters/present.ts';
import type { Office } from '../offices/office.ts';
import type { Revision } from '../offices/settings.ts';

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

export const presentRevision = ({ version, value, since, by, reason }: Revision): SettingRevision => ({
  version,
  since: wireTime(since),
  by,
  reason,
  reset: value === null,
  value,
});
