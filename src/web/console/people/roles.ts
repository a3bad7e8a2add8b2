import { useMemo } from 'react';
import type { SettingChoices, SettingValue } from '#contract/settings.ts';

export type Role = SettingValue<'roles'>['roles'][number];

/** The catalog's roles with the office's own in their place, then those that it added. */
export function useRoles(choices: SettingChoices | undefined, own: readonly Role[]): readonly Role[] {
  return useMemo(() => {
    const base = choices?.roles ?? [];
    return [
      ...base.map((role) => own.find((one) => one.id === role.id) ?? role),
      ...own.filter((role) => !base.some((one) => one.id === role.id)),
    ];
  }, [choices, own]);
}
