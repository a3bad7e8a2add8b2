import { findCategory } from '#catalog/standard-tree.ts';
import type { ProceduresPreview } from '#contract/procedures.ts';
import type { SettingValue } from '#contract/settings.ts';
import { groupBy } from '#domain/shared/group-by.ts';
import { applyChange } from '#domain/workflow/change.ts';
import type { Definition } from '#domain/workflow/definition.ts';
import { differences, type Difference } from '#domain/workflow/replay.ts';
import { differenceWords } from '#i18n/procedures.ts';
import { fill } from '#i18n/translate.ts';
import { workflows } from '#catalog/kinds.ts';
import type { Deps } from '../deps.ts';
import { pick, wireTime, type Lang } from '../matters/present.ts';
import { permissionsByRole } from '../offices/settings.ts';
import { placeNameOf, type Office } from '../offices/office.ts';
import { lastMonth, MOST_CHECKED, SHOWN } from '../settings/recent.ts';
import { fieldLabel } from './faults.ts';
import { historiesOf, reportedMatters, rolesByPerson, type ReportedMatter } from './reader.ts';

/** Histories held in memory at a time. */
const BATCH = 250;

interface Moved {
  readonly matter: ReportedMatter;
  readonly ways: readonly Difference[];
}

/** Which of last month's matters would have gone another way, and at which step: their histories against the change. */
export async function previewProcedures(
  deps: Pick<Deps, 'db' | 'clock'>,
  office: Office,
  value: SettingValue<'procedures'>,
  lang: Lang,
): Promise<ProceduresPreview> {
  const period = lastMonth(deps.clock());
  const queries = deps.db.office(office.id);
  // A procedure that this draft changes no more is looked at as well: it goes back to what the product has.
  const drafted = new Map(
    workflows.map((definition) => {
      const change = value.procedures.find(({ workflow }) => workflow === definition.id);
      return [definition.id, change ? applyChange(definition, change).definition : definition];
    }),
  );
  const matters = await reportedMatters(queries, office.id, [...drafted.keys()], { ...period, most: MOST_CHECKED });
  const may = await permissionsOfPeople(deps, office);
  const moved: Moved[] = [];
  for (let at = 0; at < matters.length; at += BATCH) {
    const page = matters.slice(at, at + BATCH);
    const lines = await historiesOf(
      queries,
      office.id,
      page.map(({ id }) => id),
    );
    const byMatter = groupBy(lines, ({ matterId }) => matterId);
    for (const matter of page) {
      const was = office.definitions.of(matter);
      const now = drafted.get(matter.workflow);
      const ways = was && now ? differences(was, now, byMatter.get(matter.id) ?? [], may) : [];
      if (ways.length > 0) moved.push({ matter, ways });
    }
  }
  return {
    from: wireTime(period.from),
    to: wireTime(period.to),
    checked: matters.length,
    capped: matters.length === MOST_CHECKED,
    moved: moved.length,
    steps: counted(office, moved, lang),
    rows: moved.slice(0, SHOWN).map(({ matter, ways }) => ({
      id: matter.id,
      no: matter.no,
      category: (matter.category && pick(findCategory(matter.category), lang)) || differenceWords.noClass[lang],
      place: placeOf(office, matter),
      reportedAt: wireTime(matter.reportedAt),
      ways: ways.map((way) => ({ ...spoken(office.definitions.of(matter), way, lang), at: wireTime(way.at) })),
    })),
  };
}

const placeOf = (office: Office, { gridId, communityId }: ReportedMatter): string | null => {
  const id = gridId ?? communityId;
  return id ? placeNameOf(office, id) : null;
};

async function permissionsOfPeople(deps: Pick<Deps, 'db'>, office: Office) {
  const roles = permissionsByRole(office.roles);
  const people = await rolesByPerson(deps.db.office(office.id), office.id);
  const held = new Map(
    people.map(({ id, roles: own }) => [id, new Set<string>(own.flatMap((role) => roles.get(role) ?? []))]),
  );
  return (id: string) => held.get(id) ?? null;
}

const spoken = (definition: Definition | undefined, { step, code, field }: Difference, lang: Lang) => ({
  step: pick(definition?.actions.find(({ id }) => id === step)?.label, lang) || step,
  why: fill(differenceWords[code][lang], field ? { field: fieldLabel(field, lang) } : {}),
});

/** The same difference counted over all matters, the most frequent first. */
function counted({ definitions }: Office, moved: readonly Moved[], lang: Lang): ProceduresPreview['steps'] {
  const all = moved.flatMap(({ matter, ways }) => ways.map((way) => spoken(definitions.of(matter), way, lang)));
  return [...groupBy(all, ({ step, why }) => `${step} ${why}`).values()]
    .flatMap((ones) => (ones[0] ? [{ ...ones[0], count: ones.length }] : []))
    .toSorted((a, b) => b.count - a.count || a.step.localeCompare(b.step, 'zh-CN'));
}
