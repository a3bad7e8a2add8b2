import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, joined, marked, textsOf } from './differences.ts';
import { settle } from './settled.tsx';
import { readEvents, type StreamEvent } from './sse.ts';

describe('what two people wrote at once', () => {
  const seen = textsOf({ publicAnswer: '', unitId: 'a' });
  it('shows only what the other changed and mine says otherwise', () => {
    const now = textsOf({ publicAnswer: '已清运', unitId: 'a', answer: { by: '方某' } });
    const mine = textsOf({ publicAnswer: '明天清运', unitId: 'b', answer: { by: '方某', measures: '清运' } });
    expect(differences(seen, now, mine)).toEqual([{ field: 'publicAnswer', now: '已清运', mine: '明天清运' }]);
  });

  it('adds mine to theirs without losing or repeating a word', () => {
    expect(joined('已清运', '并冲洗地面')).toBe('已清运\n并冲洗地面');
    fc.assert(
      fc.property(fc.string(), fc.string(), (now, mine) => {
        const both = joined(now, mine);
        expect(both).toContain(mine.trim());
        expect(both).toContain(now.trim());
        expect(joined(both, mine)).toBe(both);
      }),
    );
  });

  it('marks the stretch that differs, and its parts are the whole text', () => {
    expect(marked('垃圾明天清运', '垃圾今天清运')).toEqual({ start: '垃圾', own: '明', end: '天清运' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const { start, own, end } = marked(a, b);
        expect(start + own + end).toBe(a);
        if (a === b) expect(own).toBe('');
      }),
    );
  });
});

describe('a list that is freshened while it is read', () => {
  const of = (ids: string) => [...ids].map((id) => ({ id }));
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join('');

  it('keeps rows where they are, lets those go that left, and counts what came in', () => {
    const { rows, fresh } = settle(['a', 'b', 'c'], of('xcya'));
    expect([ids(rows), fresh]).toEqual(['ac', 2]);
  });

  it('takes the next page at its end for what was asked for', () => {
    const { rows, fresh } = settle(['a', 'b'], of('abcd'));
    expect([ids(rows), fresh]).toEqual(['abcd', 0]);
  });

  it('keeps the row that somebody works on, although it left the list', () => {
    expect(ids(settle(['a', 'b', 'c'], of('ac'), { id: 'b' }).rows)).toBe('abc');
  });

  it('shows a list of which nothing is left as it is now', () => {
    const { rows, fresh } = settle(['a'], of('xy'));
    expect([ids(rows), fresh]).toEqual(['xy', 0]);
  });
});

it('reads events however the network cuts them, and passes over what it does not know', async () => {
  const words = 'retry: 2000\n\nid: 7\nevent: change\ndata: {"名":"沈某"}\n\n: still here\n\nevent: beat\ndata: {}\n\n';
  const bytes = new TextEncoder().encode(words);
  for (const size of [1, 3, 7, bytes.length]) {
    const heard: StreamEvent[] = [];
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
        controller.close();
      },
    });
    await readEvents(body, (event) => heard.push(event));
    expect(heard).toEqual([
      { name: 'change', id: '7', data: { 名: '沈某' } },
      { name: 'beat', id: null, data: {} },
    ]);
  }
});
