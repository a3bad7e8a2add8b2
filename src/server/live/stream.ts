import { Readable } from 'node:stream';
import type { Bye } from '#contract/live.ts';
import { grantsReaching, type Grant } from '#domain/access/scope.ts';
import type { Audience } from '#domain/notices/notice.ts';
import { grantsWith, type Principal } from '../auth/principal.ts';
import type { Line } from './reader.ts';

/** What a slow reader may leave unread, in bytes. One that is slower is dropped and comes back to a `resync`. */
export const MOST_UNREAD = 128 * 1024;

/** One open stream of one person. */
export class LiveStream {
  readonly readable = new Readable({ highWaterMark: MOST_UNREAD, read() {} });
  private reach: readonly Grant[];

  constructor(
    public principal: Principal,
    readonly cookie: string,
  ) {
    this.reach = grantsWith(principal, 'matter.read');
    this.readable.push('retry: 2000\n\n');
  }

  /** Rights may change while the stream is open. */
  renew(principal: Principal): void {
    this.principal = principal;
    this.reach = grantsWith(principal, 'matter.read');
  }

  /** @param id position from which this stream can be taken up again */
  event(name: string, data: object, id?: number): void {
    if (this.readable.destroyed) return;
    const head = id === undefined ? '' : `id: ${id}\n`;
    const room = this.readable.push(`${head}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    if (!room) this.readable.destroy();
  }

  /** Something was told to whoever holds a permission, perhaps in one unit: their bell rings, and reads for itself. */
  ring(audiences: readonly Audience[]): void {
    const { permissions, unitId, grants } = this.principal;
    const mine = audiences.some(
      (one) =>
        permissions.has(one.permission) &&
        (one.unitId === null || one.unitId === unitId || grants.some(({ unitIds }) => unitIds?.includes(one.unitId!))),
    );
    if (mine) this.event('notice', {});
  }

  /** The lines as far as this person may read their matters; nothing is sent when none is theirs. */
  tell(lines: readonly Line[], id: number): void {
    const changes = new Map<string, object>();
    const gone = new Set<string>();
    for (const line of lines) {
      const { version, state, phase, unitId, gridId } = line;
      if (grantsReaching(this.reach, line).length > 0) {
        const before = changes.get(line.id) as { arrived: boolean; mine: boolean } | undefined;
        changes.set(line.id, {
          id: line.id,
          version,
          state,
          phase,
          unitId,
          gridId,
          arrived: line.seq === 1 || (before?.arrived ?? false),
          mine: line.actorId === this.principal.userId,
        });
      } else if (this.reachedBefore(line)) gone.add(line.id);
    }
    if (changes.size + gone.size > 0) this.event('change', { changes: [...changes.values()], gone: [...gone] }, id);
  }

  end(why: Bye): void {
    this.event('bye', { why });
    if (!this.readable.destroyed) this.readable.push(null);
  }

  private reachedBefore({ kind, wasUnitId, wasCommunityId, wasGridId }: Line): boolean {
    const row = { kind, unitId: wasUnitId, communityId: wasCommunityId, gridId: wasGridId };
    return grantsReaching(this.reach, row).length > 0;
  }
}
