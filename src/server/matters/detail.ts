import { formsOf } from '#catalog/kinds.ts';
import type { EventView, MatterDetail } from '#contract/matters.ts';
import { explain } from '#domain/calendar/explain.ts';
import { explainText, limitText } from '#domain/calendar/explain-text.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import { companionLines } from '#domain/matters/companions.ts';
import type { Actor, Matter, Relation } from '#domain/matters/matter.ts';
import { lastUndoable, type StoredLine } from '#domain/matters/undo.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { ActionDefinition, Definition, Label, Phase } from '#domain/workflow/definition.ts';
import { clearOffRule } from '#catalog/clear-off.ts';
import type { DeadlineExplanation } from '#contract/deadline.ts';
import { wallWords } from '#i18n/wall.ts';
import { keptOffWall } from '../echo/present.ts';
import { presentFile } from '../files/present.ts';
import { placeNameOf, type Office } from '../offices/office.ts';
import { presentCheck } from '../text/check-answer.ts';
import { stewardsOver } from '../territory/reader.ts';
import { presentEntries } from './entries.ts';
import { presentFacts } from './facts.ts';
import { presentRequests, presentRowFor, presentTasks, stepLabel, taskWords } from './joint.ts';
import { pick, presentRow, wireTime, wireTimeOrNull, type Lang } from './present.ts';
import { type FoundMatter, type HistoryRow, type WholeMatter } from './reader.ts';
import { ASK, nextSteps } from './steps.ts';

/** One matter whole, with what this person may do next: no screen has a second copy of the rules. */
export function matterDetail(
  office: Office,
  whole: WholeMatter,
  actor: Actor,
  { now, undoMs }: { readonly now: Instant; readonly undoMs: number },
  lang: Lang,
): MatterDetail {
  const { matter, history, body, reporter, files } = whole;
  return {
    ...presentRow(office, whole, now, lang),
    call: presentRowFor(office, actor.unitIds, whole, now, lang).call,
    text: body,
    source: {
      channel: matter.channel,
      no: matter.sourceNo,
    },
    reporter: reporter.name || reporter.phone ? reporter : null,
    placeId: matter.placeId,
    placeName: matter.placeId ? placeNameOf(office, matter.placeId) : null,
    stewards: stewardsOver(office, matter.placeId ?? matter.gridId ?? matter.communityId, dayOf(now), lang),
    answer: matter.answer && {
      ...matter.answer,
      acceptedAt: wireTime(matter.answer.acceptedAt),
    },
    publicAnswer: matter.publicAnswer,
    facts: presentFacts(formsOf(matter.kind), matter.facts, lang),
    entries: presentEntries(formsOf(matter.kind), office.definitions.of(matter)?.entries ?? {}, matter.entries, lang),
    answerCheck: checkOf(office, matter, history, lang),
    said: saidOf(matter, history),
    wall: wallStanding(office, whole, lang),
    milestones: milestones(matter, lang),
    files: files.map(presentFile),
    history: history.map((event) => presentEvent(office, matter, event, lang)),
    duplicateOf: matter.duplicateOf,
    partOf: matter.partOf,
    parts: whole.parts,
    links: matter.links.length,
    tasks: presentTasks(office, matter, now, lang),
    requests: presentRequests(office, matter, lang),
    next: nextSteps(office, whole, actor, now, lang),
    undo: undoView(office.definitions.of(matter), history, { now, actor, windowMs: undoMs }, lang),
  };
}

/** The reporter's word on the answer that stands. */
function saidOf({ verdict }: Matter, history: readonly HistoryRow[]): MatterDetail['said'] {
  const line = verdict ? history.findLast(({ input }) => input.verdict === verdict) : undefined;
  return verdict && line
    ? {
        verdict,
        comment: line.input.comment ?? null,
        satisfied: line.input.satisfied ?? null,
        at: wireTime(line.at),
      }
    : null;
}

function wallStanding(office: Office, { matter, body, reporter }: WholeMatter, lang: Lang): MatterDetail['wall'] {
  const keptOff = keptOffWall(office, matter, { body, nameMask: reporter.name, phoneMask: reporter.phone });
  return {
    shown: keptOff.length === 0,
    keptOff: keptOff.map((reason) => ({ reason, words: wallWords[`off.${reason}`][lang] })),
    pictures: [...matter.wallPictures],
  };
}

/** What the checker thought of the answer that stands. */
function checkOf(office: Office, { publicAnswer }: Matter, history: readonly HistoryRow[], lang: Lang) {
  const given = publicAnswer ? history.findLast(({ input }) => input.publicAnswer === publicAnswer) : undefined;
  return given?.input.answerCheck ? presentCheck(office, given.input.answerCheck, lang) : null;
}

const REPORT = { zh: '上报', en: 'Report' };
/** Lines that no action of a definition writes. */
const OTHER_LINES: Readonly<Record<string, Label>> = { undo: { zh: '撤销上一步', en: 'Undo' }, ...companionLines };

/** The words of a line of history; asking and deciding name the step that it is about. */
function eventLabel(
  { action: id, input }: HistoryRow,
  actions: readonly ActionDefinition[],
  { tasks }: Matter,
  lang: Lang,
): string {
  const task = tasks.find((one) => one.id === input.taskId);
  const labelOf = (name: string | undefined) => {
    const named = actions.find((action) => action.id === name);
    return named && stepLabel(named, task);
  };
  if (id === 'ask' || id === 'approve' || id === 'decline') return ASK[id][lang](pick(labelOf(input.asked), lang));
  return pick(labelOf(id) ?? OTHER_LINES[id] ?? REPORT, lang);
}

/** The step that this person may take back now, in its own words. */
function undoView(
  definition: Definition | undefined,
  history: readonly StoredLine[],
  moment: { readonly now: Instant; readonly actor: Actor; readonly windowMs: number },
  lang: Lang,
) {
  if (!definition) return null;
  const found = lastUndoable(definition, history, moment);
  if (!found.ok) return null;
  const { actions, until } = found.value;
  return {
    label: actions.map(({ label }) => pick(label, lang)).join(lang === 'zh' ? '并' : ' + '),
    until: wireTime(until),
    seconds: Math.max(0, Math.floor((until - moment.now) / 1000)),
  };
}

function presentEvent(office: Office, matter: Matter, event: HistoryRow, lang: Lang): EventView {
  const definition = office.definitions.of(matter);
  const { seq, at, actorKind, actorName, to, input, hash } = event;
  return {
    seq,
    action: event.action,
    at: wireTime(at),
    actorKind,
    actorName,
    to,
    hash,
    label:
      eventLabel(event, definition?.actions ?? [], matter, lang) +
      taskWords(office, matter, event, lang) +
      linkWords(event, lang),
    told: event.told ? fillTold(office, pick(event.told, lang), input.unitId ?? matter.unitId, lang) : null,
    publicAnswer: input.publicAnswer ?? null,
    note: input.reason ?? input.note ?? input.comment ?? saysItself(event, definition?.actions ?? [], lang),
  };
}

/** A step that the machine took by itself says why. */
function saysItself({ action: id, actorKind }: HistoryRow, actions: readonly ActionDefinition[], lang: Lang) {
  const auto = actorKind === 'machine' ? actions.find((action) => action.id === id)?.auto : undefined;
  return auto ? pick(auto.says, lang) : null;
}

export const fillTold = (office: Office, template: string, unitId: string | null, lang: Lang): string => {
  const unit = unitId ? office.units.get(unitId) : undefined;
  return template.replace(
    '{unit}',
    unit ? (lang === 'zh' ? unit.name : unit.nameEn) : lang === 'zh' ? '责任单位' : 'the unit in charge',
  );
};

const RELATION: Readonly<Record<Relation, Label>> = {
  related: { zh: '', en: '' },
  causedBy: { zh: '起因是 ', en: 'caused by ' },
  causes: { zh: '引起了 ', en: 'causes ' },
};

/** Which other matter a line is about. */
const linkWords = ({ input: { linkNo, relation } }: HistoryRow, lang: Lang): string =>
  linkNo ? `${lang === 'zh' ? '：' : ': '}${relation ? pick(RELATION[relation], lang) : ''}${linkNo}` : '';

const MILESTONES: readonly { phase: Phase; label: { zh: string; en: string }; at: (m: Matter) => Instant | null }[] = [
  { phase: 'received', label: { zh: '收件', en: 'Received' }, at: (m) => m.reportedAt },
  { phase: 'filed', label: { zh: '立案', en: 'Filed' }, at: (m) => m.filedAt },
  { phase: 'handling', label: { zh: '派遣', en: 'Dispatched' }, at: (m) => m.dispatchedAt },
  { phase: 'responded', label: { zh: '处置', en: 'Handled' }, at: (m) => m.respondedAt },
  { phase: 'checked', label: { zh: '核查', en: 'Checked' }, at: (m) => m.checkedAt },
  { phase: 'answered', label: { zh: '回音', en: 'Answered' }, at: (m) => m.answeredAt },
];

const milestones = (matter: Matter, lang: Lang) =>
  MILESTONES.map(({ phase, label, at }) => ({ phase, label: pick(label, lang), at: wireTimeOrNull(at(matter)) }));

/** The rule that a limit comes from: the kind's own, the office's grade where it has one, else the class's row. */
const limitSource = (office: Office, matter: Matter, lang: Lang): string => {
  const own = matter.clockName && office.kindLimits(matter)[matter.clockName];
  if (own) return pick(own.source, lang);
  return matter.grade ? clearOffRule.source : pick(office.limitRow(matter).source, lang);
};

export function explainDeadline(
  office: Office,
  { matter }: FoundMatter,
  now: Instant,
  lang: Lang,
): DeadlineExplanation {
  const { clock } = matter;
  const title = lang === 'zh' ? '为什么是这个时间到期' : 'Why it is due then';
  if (!clock) return { title, limit: '', source: '', dueAt: null, days: [], sentences: [], missingYears: [] };
  const explanation = explain(office.calendar, clock, now);
  return {
    title,
    limit: limitText(lang, clock.limit),
    source: limitSource(office, matter, lang),
    dueAt: wireTimeOrNull(matter.dueAt),
    days: explanation.days.map(({ day, kind, name, nameEn, counted, state }) => ({
      day,
      kind,
      counted,
      state,
      name: (lang === 'zh' ? name : (nameEn ?? name)) ?? null,
    })),
    sentences: explainText(lang, explanation).map(({ lead, text }) => (lead ? `${lead} ${text}` : text)),
    missingYears: [...explanation.missingYears],
  };
}
