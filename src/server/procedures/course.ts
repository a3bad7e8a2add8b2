import type { CourseView } from '#contract/procedures.ts';
import type { Matter } from '#domain/matters/matter.ts';
import type { ActionDefinition, Definition } from '#domain/workflow/definition.ts';
import { targetsOf } from '#domain/workflow/paths.ts';
import { pick, wireTime, type Lang } from '../matters/present.ts';
import type { HistoryRow, WholeMatter } from '../matters/reader.ts';
import type { Office } from '../offices/office.ts';
import { drawingOf } from './drawings.ts';

const REPORTER = { zh: '反映人', en: 'whoever reported it' };
const REPORTED = { zh: '上报', en: 'Reported' };
const APPROVAL = { zh: '批准', en: 'decision on' };
/** More would be a list of everybody. */
const ROLES_NAMED = 3;

/** The roles of this office that hold a permission, in words. */
export function rolesWith({ roles }: Pick<Office, 'roles'>, permission: string, lang: Lang): string {
  const names = [...roles.values()]
    .filter((role) => role.permissions.some((one) => one === permission))
    .map(({ label }) => pick(label, lang));
  const shown = names.slice(0, ROLES_NAMED).join(lang === 'zh' ? '、' : ', ');
  if (names.length <= ROLES_NAMED) return shown;
  return lang === 'zh' ? `${shown}等` : `${shown} and others`;
}

function whoTakes(office: Office, action: ActionDefinition, { unitId }: Matter, lang: Lang): string {
  if (action.permission === 'matter.rate') return REPORTER[lang];
  const unit = action.guards.includes('ownUnit') && unitId ? office.units.get(unitId) : undefined;
  if (unit) return lang === 'zh' ? unit.name : unit.nameEn;
  return rolesWith(office, action.permission, lang);
}

/** Lines of the history that moved the matter and were not taken back. */
function moves(history: readonly HistoryRow[]): HistoryRow[] {
  const undone = new Set(history.flatMap(({ input }) => input.undoes ?? []));
  return history.filter(({ seq, action, from, to }) => action !== 'undo' && !undone.has(seq) && from !== to);
}

function waitsFor(office: Office, definition: Definition, matter: Matter, lang: Lang): string | null {
  const labelOf = (id: string) => definition.actions.find((action) => action.id === id);
  const asked = matter.requests.map(({ action }) => labelOf(action)).find((action) => action !== undefined);
  const joined = (who: string, what: string) => (lang === 'zh' ? `${who}：${what}` : `${who}: ${what}`);
  if (asked?.approval) {
    const what = `${APPROVAL[lang]}${lang === 'zh' ? '' : ' '}${pick(asked.label, lang)}`;
    return joined(rolesWith(office, asked.approval.permission, lang), what);
  }
  const usual = definition.actions.find(({ primary, task, from }) => primary && !task && from.includes(matter.state));
  return usual ? joined(whoTakes(office, usual, matter, lang), pick(usual.label, lang)) : null;
}

/** Where a matter is in the procedure that it came in under: what was walked, where it stands, what may come. */
export function courseOf(office: Office, { matter, history }: WholeMatter, lang: Lang): CourseView | null {
  const definition = office.definitions.of(matter);
  if (!definition) return null;
  const { actions, states, title, revision = 0 } = definition;
  const walked = moves(history);
  const stateLabel = (id: string) => pick(states[id]?.label, lang) || id;
  const stepLabel = ({ action, input }: HistoryRow) =>
    pick(actions.find(({ id }) => id === (input.asked ?? action))?.label, lang) || REPORTED[lang];
  return {
    title: pick(title, lang),
    revision,
    drawing: drawingOf(definition, lang),
    current: matter.state,
    walked: walked.flatMap(({ from, to }) => (from === null ? [] : [{ from, to }])),
    waits: states[matter.state]?.final ? null : waitsFor(office, definition, matter, lang),
    path: walked.map((line) => ({
      state: line.to,
      label: stateLabel(line.to),
      step: stepLabel(line),
      at: wireTime(line.at),
    })),
    next: actions
      .filter(({ from }) => from.includes(matter.state))
      .flatMap((action) =>
        targetsOf(action)
          .filter((to) => to !== matter.state)
          .map((to) => ({
            step: pick(action.label, lang),
            to,
            toLabel: stateLabel(to),
            who: whoTakes(office, action, matter, lang),
          })),
      ),
  };
}
