import { timingSafeEqual } from 'node:crypto';
import { kindOf } from '#catalog/kinds.ts';
import type { FollowView } from '#contract/public.ts';
import { timeTakenText, whenText } from '#domain/calendar/words.ts';
import type { Matter } from '#domain/matters/matter.ts';
import { APPRAISALS, materialsOf, mayAppraise } from '#domain/matters/service.ts';
import { stateOf } from '#domain/workflow/definitions.ts';
import type { Deps } from '../deps.ts';
import { presentFile } from '../files/present.ts';
import { filesOf } from '../files/reader.ts';
import { hashToken } from '../matters/arrival.ts';
import { fillTold } from '../matters/detail.ts';
import { pick, wireTime, type Lang } from '../matters/present.ts';
import {
  findByFollow,
  findMatter,
  historyOf,
  partsOf,
  wordsOf,
  type FoundMatter,
  type HistoryRow,
} from '../matters/reader.ts';
import { survivorOf } from '../matters/survivor.ts';
import { placeNameOf, type Office } from '../offices/office.ts';
import { keptOffWall } from './present.ts';

/** The office is in the token: a link works without a sign-in and finds its shard. */
const tenantOf = (token: string): number => Number.parseInt(token.split('-', 1)[0] ?? '', 36);

export async function findFollowed(deps: Deps, token: string): Promise<{ office: Office; found: FoundMatter } | null> {
  const tenant = tenantOf(token);
  if (!Number.isInteger(tenant) || tenant < 1 || tenant > 2_147_483_647) return null;
  const found = await findByFollow(deps.db.office(tenant), tenant, hashToken(token));
  return found && { office: await deps.offices.get(tenant), found };
}

/** The token of the page that the number and its code lead to; null when they don't belong together. */
export async function tokenOf(deps: Deps, tenant: number, no: string, code: string): Promise<string | null> {
  const [row] = await deps.db
    .office(tenant)
    .query<{ id: string }>('select id from matter where tenant_id = $1 and no = $2', [tenant, no], 'matter-by-no');
  if (!row) return null;
  const [right, given] = [Buffer.from(deps.sealer.followCode(tenant, row.id)), Buffer.from(code)];
  return right.length === given.length && timingSafeEqual(right, given)
    ? deps.sealer.followToken(tenant, row.id)
    : null;
}

/** The matter whose echo a reporter gets: their own, or the one that it was merged into. */
export async function echoedMatter(deps: Deps, office: Office, found: FoundMatter): Promise<FoundMatter> {
  const { state, duplicateOf } = found.matter;
  if (state !== 'merged' || duplicateOf === null) return found;
  return (await survivorOf(deps.db.office(office.id), office.id, duplicateOf)) ?? found;
}

/**
 * The reporter's page: every line of the history that the reporter was told, in plain speech; nothing internal.
 * Of the matter that theirs was merged into they see progress, answer and result, but not the other reporter's words and pictures.
 */
export async function followView(deps: Deps, office: Office, found: FoundMatter, lang: Lang): Promise<FollowView> {
  const { matter } = found;
  const queries = deps.db.office(office.id);
  const echoed = await echoedMatter(deps, office, found);
  const other = echoed.matter;
  const [history, words, files, further] = await Promise.all([
    historyOf(queries, office.id, matter.id),
    wordsOf(queries, office.id, matter.id),
    filesOf(queries, office.id, [matter.id, other.id]),
    other === matter ? [] : historyOf(queries, office.id, other.id),
  ]);
  const lastWord = history.findLast(({ input }) => input.verdict !== undefined);
  const token = deps.sealer.followToken(office.id, matter.id);
  const linkOf = (id: string) => `/f/${deps.sealer.followToken(office.id, id)}`;
  const [parts, whole] = await Promise.all([
    partsOf(queries, office.id, other.id),
    matter.partOf === null ? null : findMatter(queries, office.id, matter.partOf),
  ]);
  const pictures = (of: Matter, role: 'before' | 'after') =>
    (files.get(of.id) ?? []).filter((file) => file.role === role).map((file) => publicFile(presentFile(file), token));
  const stepOf = (of: Matter) => (event: HistoryRow) => ({
    label: event.told ? fillTold(office, pick(event.told, lang), event.input.unitId ?? of.unitId, lang) : '',
    at: wireTime(event.at),
    text: event.input.publicAnswer ?? null,
  });
  const told = (event: HistoryRow) => event.told !== null;
  const steps = [
    ...history.filter(told).map(stepOf(matter)),
    ...further.filter((event) => told(event) && event.action !== 'report').map(stepOf(other)),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return {
    no: matter.no,
    code: deps.sealer.followCode(office.id, matter.id),
    title: matter.title,
    place: placeOf(office, matter),
    text: words?.body ?? '',
    phase: echoed.phase as FollowView['phase'],
    headline: pick(stateOf(office.definitions, other)?.resident, lang),
    timing: timing({ ...other, reportedAt: matter.reportedAt }, deps.clock(), lang),
    steps,
    publicAnswer: other.answeredAt ? other.publicAnswer : null,
    unitName: unitNameOf(office, other.unitId, lang),
    before: pictures(matter, 'before'),
    after: other.answeredAt ? pictures(other, 'after') : [],
    // Of a report that was split each part has its own word.
    canRate:
      parts.length === 0 &&
      kindOf(matter.kind) !== undefined &&
      matter.kind !== 'service' &&
      other.answeredAt !== null &&
      matter.verdict === null,
    verdict: matter.verdict,
    comment: matter.verdict ? (lastWord?.input.comment ?? null) : null,
    satisfied: matter.verdict ? matter.satisfied : null,
    said: (files.get(matter.id) ?? [])
      .filter((file) => file.role === 'verdict')
      .map((file) => publicFile(presentFile(file), token)),
    canConsent: other === matter && (matter.answeredAt !== null || matter.consentWall),
    consentWall: matter.consentWall,
    parts: parts.map(({ matter: part, phase }) => ({
      no: part.no,
      title: part.title,
      phase: phase as FollowView['phase'],
      headline: pick(stateOf(office.definitions, part)?.resident, lang),
      unitName: part.unitId ? (office.units.get(part.unitId)?.name ?? null) : null,
      publicAnswer: part.answeredAt ? part.publicAnswer : null,
      // Who was merged into this report sees how its parts go, but their pages are its reporter's.
      link: other === matter ? linkOf(part.id) : '',
    })),
    whole: whole && { no: whole.matter.no, link: linkOf(whole.matter.id) },
    onWall: other === matter && keptOffWall(office, matter, words).length === 0,
    service: matter.kind === 'service' ? serviceOf(matter) : null,
  };
}

/** What an applicant is asked for: papers while some are missing, a grade once it is handed over. */
const serviceOf = (matter: Matter): FollowView['service'] => ({
  missing: matter.state === 'supplementing' || matter.state === 'resubmitted' ? [...materialsOf(matter).missing] : [],
  canAppraise: matter.state === 'closed' && mayAppraise(matter),
  appraised: APPRAISALS.find((grade) => grade === matter.facts['appraisal']) ?? null,
});

/** Pictures of the public pages need no sign-in: the reporter's show their token, the wall's the reporter's consent. */
export const publicFile = <T extends { url: string; thumbUrl: string | null }>(file: T, token?: string): T => {
  const open = (url: string) =>
    `${url.replace('/api/v1/files/', '/api/v1/public/files/')}${token ? `?follow=${encodeURIComponent(token)}` : ''}`;
  return { ...file, url: open(file.url), thumbUrl: file.thumbUrl && open(file.thumbUrl) };
};

export function unitNameOf(office: Office, unitId: string | null, lang: Lang): string | null {
  const unit = unitId ? office.units.get(unitId) : undefined;
  return unit ? (lang === 'zh' ? unit.name : unit.nameEn) : null;
}

function placeOf(office: Office, matter: Matter): string | null {
  const id = matter.communityId ?? matter.gridId;
  return matter.address ?? (id ? placeNameOf(office, id) : null);
}

function timing(matter: Matter, now: number, lang: Lang): string {
  if (matter.answeredAt) return timeTakenText(lang, matter.answeredAt - matter.reportedAt);
  if (!matter.dueAt || matter.clockName !== 'handle') return '';
  const when = whenText(lang, matter.dueAt, now);
  if (matter.dueAt < now)
    return lang === 'zh' ? '比说好的晚了，我们在催' : 'Later than promised; we are pressing for it';
  return lang === 'zh' ? `说好${when}前办好` : `Promised by ${when}`;
}
