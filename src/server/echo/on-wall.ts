import { isConfined } from '#domain/access/confined.ts';
import { OWN_CHANNELS } from '#domain/echo/wall-rule.ts';
import type { Office } from '../offices/office.ts';

const own = OWN_CHANNELS.map((channel) => `'${channel}'`).join(', ');

/**
 * The rule of the wall as a condition on `matter m`, for the lists: which of the rows may be shown, but for the check of their words.
 * Its first line is that of the index `matter_wall`.
 * @param first number of the first of the parameters that `wallParameters` gives
 */
export const onWallSql = (first: number): string => `
  m.answered_at is not null and not m.wall_down and (m.consent_wall or m.channel in (${own}))
  and m.duplicate_of is null and m.kind = any($${first}::text[])
  and (m.consent_wall or ($${first + 1}::boolean and not exists (
    select 1 from reporter r where r.tenant_id = m.tenant_id and r.matter_id = m.id
      and (r.name_mask is not null or r.phone_mask is not null))))
  and coalesce(split_part(split_part(m.category, ':', 2), '-', 1), '') <> all($${first + 2}::text[])
  and coalesce(split_part(m.topic, '/', 1), '') <> all($${first + 3}::text[])`;

export const wallParameters = ({ settings: { echo } }: Office): readonly unknown[] => [
  echo.kinds.filter((kind) => !isConfined(kind)),
  echo.ownFinds,
  echo.excludedMajors,
  echo.excludedTopics,
];
