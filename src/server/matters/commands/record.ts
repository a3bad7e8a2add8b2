import { formsFor, kindOf, needsAfterPhoto } from '#catalog/kinds.ts';
import { decide, type Decision, type Facts } from '#domain/matters/decide.ts';
import { report as decideReport, type Draft } from '#domain/matters/new-matter.ts';
import type { ActionInput, Actor, Matter } from '#domain/matters/matter.ts';
import { readFacts } from '#domain/forms/facts.ts';
import { ok, refuse, type Instant, type Result } from '#domain/shared/result.ts';
import type { Deps } from '../../deps.ts';
import type { Office } from '../../offices/office.ts';
import { arrivalOf, type Contact } from '../arrival.ts';
import { taskRecord } from '../task-rows.ts';
import { firstTick, watchedMatter } from '../ticking.ts';
import type { Arrival, Written } from '../writer.ts';

/** What already happened to a matter, step by step, each at its own time: an import, or the demo with a moved clock. */
export interface Course {
  readonly draft: Draft;
  readonly text: string;
  readonly contact?: Contact;
  readonly reportedAt: Instant;
  readonly reporter: Actor;
  readonly steps: readonly {
    readonly action: string;
    readonly at: Instant;
    readonly actor: Actor;
    readonly input: ActionInput;
  }[];
  /** Photos that will be attached by the time a step asks for them. */
  readonly photosAfter?: number;
  /** Papers that will be attached by then. */
  readonly documents?: number;
}

export interface CourseRefusal {
  readonly index: number;
  readonly code: string;
  readonly field?: string;
  readonly action?: string;
}

export interface Recorded {
  readonly written: readonly Written[];
  readonly refused: readonly CourseRefusal[];
}

/** The same rules as for a person at a desk; only the clock is the course's. */
function decideCourse(office: Office, course: Course): Result<{ decisions: Decision[] }> {
  const kind = kindOf(course.draft.kind);
  const definition = kind && office.definitions.forNew(kind.workflow, course.reportedAt);
  if (!kind || !definition) return refuse('unknown_value', 'kind', { value: course.draft.kind });
  const read = readFacts(kind.forms?.['report'] ?? [], course.draft.facts ?? {});
  if (!read.ok) return read;
  const factsAt = (now: Instant, actor: Actor, matter: Pick<Matter, 'kind' | 'category'>): Facts => ({
    now,
    actor,
    calendar: office.calendar,
    limits: office.limits,
    calls: office.calls,
    photosAfter: course.photosAfter ?? 0,
    needsAfterPhoto: needsAfterPhoto(matter),
    mergedHere: 0,
    documents: course.documents ?? 0,
    errand: 'none',
    forms: formsFor(matter),
    partsOpen: 0,
    reasonForFlagged: false,
  });
  const decisions = [
    decideReport(
      definition,
      course.draft,
      factsAt(course.reportedAt, course.reporter, { category: null, ...course.draft }),
    ),
  ];
  let before = course.reportedAt;
  for (const { action, at, actor, input } of course.steps) {
    const last = decisions.at(-1);
    if (!last) break;
    if (at < before) return refuse('invalid', 'at', { action });
    const decided = decide(definition, last.matter, action, input, factsAt(at, actor, last.matter));
    if (!decided.ok)
      return { ok: false, refusal: { ...decided.refusal, params: { ...decided.refusal.params, action } } };
    decisions.push(decided.value);
    before = at;
  }
  return ok({ decisions });
}

/**
 * Writes many courses in one statement; known source numbers are answered as they are, refused ones named, the rest written.
 * @param since what their clocks crossed before is told to nobody
 */
export async function record(
  deps: Deps,
  tenant: number,
  courses: readonly Course[],
  since = deps.clock(),
): Promise<Recorded> {
  const office = await deps.offices.get(tenant);
  const arrivals: Arrival[] = [];
  const refused: CourseRefusal[] = [];
  for (const [index, course] of courses.entries()) {
    const decided = decideCourse(office, course);
    const kind = kindOf(course.draft.kind);
    const definition = kind && office.definitions.forNew(kind.workflow, course.reportedAt);
    if (!decided.ok) {
      const { code, field, params } = decided.refusal;
      refused.push({
        index,
        code,
        ...(field && { field }),
        ...(params?.['action'] !== undefined && { action: String(params['action']) }),
      });
    } else if (kind && definition) {
      const last = decided.value.decisions.at(-1)?.matter;
      const options = {
        tenant,
        kind,
        definition,
        text: course.text,
        quiet: true,
        tasks: (last?.tasks ?? []).map((task) => taskRecord(task, office, deps.clock(), since)),
        tick: last ? firstTick(office, watchedMatter(office, last, 0), since) : { at: null, told: 0 },
        ...(course.contact && { contact: course.contact }),
      };
      arrivals.push(arrivalOf(deps.sealer, decided.value.decisions, options));
    }
  }
  const written = arrivals.length > 0 ? await deps.writer.insert(deps.db.office(tenant), tenant, arrivals) : [];
  return { written, refused };
}
