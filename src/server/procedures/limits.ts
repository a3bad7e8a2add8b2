import { kindOf, kinds } from '#catalog/kinds.ts';
import type { ProcedureView } from '#contract/procedures.ts';
import type { SettingValue } from '#contract/settings.ts';
import type { Limit } from '#domain/calendar/calendar.ts';
import { changeLimits, reachOf } from '#domain/matters/kind-change.ts';
import type { KindLimitValue } from '#domain/matters/kind-limits.ts';
import { CLOCK_NAMES, type ClockName } from '#domain/workflow/definition.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { clockWords, kindLimitWords as words } from '#i18n/kind-limits.ts';
import { fill } from '#i18n/translate.ts';
import { pick, type Lang } from '../matters/present.ts';
import type { ProcedureFault } from './faults.ts';

type Procedures = SettingValue<'procedures'>;

/** What is wrong with the office's limits of kinds, each at its field. */
export const kindFaults = (changes: NonNullable<Procedures['kinds']>): ProcedureFault[] =>
  changes.flatMap((change, index): ProcedureFault[] => {
    const field = `value.kinds.${index}`;
    const params = { kind: change.kind };
    const kind = kindOf(change.kind);
    if (!kind) return [{ code: 'kind_unknown', field: `${field}.kind`, workflow: '', params }];
    const at = { workflow: kind.workflow, params };
    if (changes.findIndex((one) => one.kind === change.kind) !== index)
      return [{ code: 'kind_twice', field: `${field}.kind`, ...at }];
    return changeLimits(kind.limits ?? {}, change.limits).faults.map((fault) => ({
      ...fault,
      field: `${field}.${fault.field ?? ''}`,
      workflow: kind.workflow,
      params: { ...fault.params, ...params },
    }));
  });

/** The names of kind and clock, and the source, in the reader's language. */
export function spokenLimit(kindId: unknown, clock: unknown, lang: Lang): Record<string, string> {
  const kind = kindOf(String(kindId));
  const name = CLOCK_NAMES.find((one) => one === clock);
  const source = name && pick(kind?.limits?.[name]?.source, lang);
  return {
    ...(kind && { kind: pick(kind.label, lang) }),
    ...(name && { clock: clockWords[name][lang] }),
    ...(source && { source }),
  };
}

const amountText = ({ amount, unit }: Limit, lang: Lang): string => `${amount} ${settingsWords[`unit.${unit}`][lang]}`;

const isPlain = (limit: KindLimitValue): limit is Limit => 'amount' in limit;

/** The limits of the kinds of a procedure as the product has them, each with how far it is the office's. */
export const presentLimits = (workflow: string, lang: Lang): ProcedureView['limits'] =>
  kinds
    .filter((kind) => kind.workflow === workflow)
    .flatMap(({ id, label, limits = {} }) =>
      CLOCK_NAMES.flatMap((clock) => {
        const known = limits[clock];
        return known
          ? [
              {
                kind: id,
                kindLabel: pick(label, lang),
                clock,
                clockLabel: clockWords[clock][lang],
                limit: isPlain(known.limit) ? known.limit : null,
                source: pick(known.source, lang),
                reach: reachOf(known),
              },
            ]
          : [];
      }),
    );

interface Change {
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What two decisions on the limits of kinds say differently, in words. */
export function limitRows(was: Procedures, now: Procedures, lang: Lang): Change[] {
  const own = ({ kinds: decided = [] }: Procedures, kind: string, clock: ClockName) =>
    decided.find((one) => one.kind === kind)?.limits.find((one) => one.clock === clock);
  return kinds.flatMap(({ id, limits = {} }) =>
    CLOCK_NAMES.flatMap((clock) => {
      const known = limits[clock];
      if (!known) return [];
      const told = (value: Procedures) => {
        const { limit, source } = own(value, id, clock) ?? known;
        const ground = typeof source === 'string' ? source : pick(source, lang);
        return { limit: isPlain(limit) ? amountText(limit, lang) : null, ground };
      };
      const [from, to] = [told(was), told(now)];
      const name = (key: 'changed.limit' | 'changed.source') => fill(words[key][lang], spokenLimit(id, clock, lang));
      return [
        { what: name('changed.limit'), from: from.limit, to: to.limit },
        { what: name('changed.source'), from: from.ground, to: to.ground },
      ].filter((row) => row.from !== row.to);
    }),
  );
}
