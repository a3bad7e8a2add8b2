import { channels } from '#catalog/channels.ts';
import { formsOf } from '#catalog/kinds.ts';
import { findCategory } from '#catalog/standard-tree.ts';
import { reading } from '#domain/calendar/clock.ts';
import { overdueText, timeLeftText, whenText } from '#domain/calendar/words.ts';
import { standingCard } from '#domain/matters/supervision.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Label } from '#domain/workflow/definition.ts';
import type { Deadline, MatterRow } from '#contract/matters.ts';
import { stateOf } from '#domain/workflow/definitions.ts';
import { placeNameOf, type Office } from '../offices/office.ts';
import { listedFacts } from './facts.ts';
import type { FoundMatter } from './reader.ts';

export type Lang = 'zh' | 'en';

const OFFSET = 8 * 3_600_000;
/** ISO 8601 in the office's zone: what is read in a log or a file is the office's clock. */
export const wireTime = (instant: Instant): string => `${new Date(instant + OFFSET).toISOString().slice(0, 19)}+08:00`;
export const wireTimeOrNull = (instant: Instant | null): string | null => (instant === null ? null : wireTime(instant));

export const pick = (label: Label | undefined, lang: Lang): string => label?.[lang] ?? '';

function presentDeadline(office: Office, { matter }: FoundMatter, now: Instant, lang: Lang): Deadline {
  const { clock, clockName } = matter;
  if (!clock || !clockName) {
    const when = matter.closedAt === null ? '' : whenText(lang, matter.closedAt, now);
    const words = when && (lang === 'zh' ? `结于 ${when}` : `closed ${when}`);
    return { clock: null, lamp: 'none', dueAt: null, usedShare: 0, words };
  }
  const { dueAt, usedShare, lamp, remainingMs, overdueMs } = reading(office.calendar, clock, now);
  const paused = lang === 'zh' ? '已暂停' : 'On hold';
  const words =
    lamp === 'paused' ? paused : overdueMs > 0 ? overdueText(lang, overdueMs) : timeLeftText(lang, remainingMs ?? 0);
  return { clock: clockName, lamp, dueAt: wireTimeOrNull(dueAt), usedShare, words };
}

export function presentRow(office: Office, found: FoundMatter, now: Instant, lang: Lang): MatterRow {
  const { matter, version, phase } = found;
  const category = matter.category ? findCategory(matter.category) : undefined;
  const placeName = (id: string | null) => (id ? placeNameOf(office, id) : null);
  const unit = matter.unitId ? office.units.get(matter.unitId) : undefined;
  return {
    id: matter.id,
    no: matter.no,
    version,
    kind: matter.kind,
    listed: listedFacts(formsOf(matter.kind), matter.facts, lang),
    title: matter.title,
    state: matter.state,
    stateLabel: pick(stateOf(office.definitions, matter)?.label, lang),
    phase: phase as MatterRow['phase'],
    channel: matter.channel,
    category: matter.category,
    categoryName: category ? pick(category, lang) : null,
    topic: matter.topic,
    communityId: matter.communityId,
    communityName: placeName(matter.communityId),
    gridId: matter.gridId,
    gridName: placeName(matter.gridId),
    address: matter.address,
    lng: matter.lng,
    lat: matter.lat,
    unitId: matter.unitId,
    unitName: unit ? (lang === 'zh' ? unit.name : unit.nameEn) : null,
    grade: matter.grade,
    plan: matter.plan,
    card: standingCard(matter)?.card ?? null,
    deadline: presentDeadline(office, found, now, lang),
    call: null,
    reportedAt: wireTime(matter.reportedAt),
    closedAt: wireTimeOrNull(matter.closedAt),
    verdict: matter.verdict,
    returns: matter.returns,
    reworks: matter.reworks,
    reopens: matter.reopens,
    votesUp: matter.votesUp,
    votesDown: matter.votesDown,
  };
}

export const channelLabel = (id: string, lang: Lang): string =>
  pick(channels.find((channel) => channel.id === id)?.label, lang);
