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
