import type { Instant } from '#domain/shared/result.ts';
import type { NoticeKind } from './notice.ts';

/** A notice as somebody reads it. */
export interface Readable {
  readonly kind: NoticeKind;
  readonly step: number;
  /** When it was told. */
  readonly at: Instant;
  readonly read: boolean;
  /** What it is about is done, or has moved on: nobody need look at it. */
  readonly settled: boolean;
}

/** What was told together: one line to read, however many matters it is about. */
export interface Digest<One extends Readable> {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly step: number;
  readonly at: Instant;
  /** What still waits first. */
  readonly notices: readonly One[];
  readonly unread: number;
}

export const isNew = ({ read, settled }: Pick<Readable, 'read' | 'settled'>): boolean => !read && !settled;

/** What a crossing tells, by how far up it is told; null for what is no crossing. */
const RANK: Partial<Record<NoticeKind, number>> = { amber: 0, due: 1, over: 2 };
const rankOf = ({ kind, step }: Pick<Readable, 'kind' | 'step'>): number | null => {
  const rank = RANK[kind];
  return rank === undefined ? null : rank + step;
};

type About = Readable & { readonly matterId: string; readonly taskId: string | null };

/** Whoever is told that something is overdue need not be told that it was nearly due: the last word on a clock settles those before. */
export function lastWords<One extends About>(notices: readonly One[]): One[] {
  const about = ({ matterId, taskId }: About) => `${matterId} ${taskId ?? ''}`;
  const highest = new Map<string, number>();
  for (const notice of notices) {
    const rank = rankOf(notice);
    if (rank !== null && !notice.settled)
      highest.set(about(notice), Math.max(rank, highest.get(about(notice)) ?? rank));
  }
  return notices.map((notice) => {
    const rank = rankOf(notice);
    return rank !== null && rank < (highest.get(about(notice)) ?? rank) ? { ...notice, settled: true } : notice;
  });
}

/** Of one telling: the machine looks once a minute and tells all that it finds at the same instant. */
export const digestId = ({ kind, step, at }: Pick<Readable, 'kind' | 'step' | 'at'>): string => `${kind}.${step}.${at}`;

/** One line for all of a kind that was told at once; newest first. */
export function digests<One extends Readable>(notices: readonly One[]): Digest<One>[] {
  const groups = new Map<string, One[]>();
  for (const notice of notices) {
    const id = digestId(notice);
    const group = groups.get(id);
    if (group) group.push(notice);
    else groups.set(id, [notice]);
  }
  return [...groups]
    .flatMap(([id, all]) => {
      const [first] = all;
      if (!first) return [];
      const { kind, step, at } = first;
      const waiting = all.toSorted((a, b) => Number(a.settled) - Number(b.settled));
      return [{ id, kind, step, at, notices: waiting, unread: all.filter(isNew).length }];
    })
    .toSorted((a, b) => b.at - a.at);
}
