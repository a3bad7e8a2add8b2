import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { weeksOf } from './deadline-calendar.tsx';
import { cleanSpans, EvidenceText } from './evidence-text.tsx';
import { shortTime, weekdayOf } from './format.ts';
import { Lamp } from './lamp.tsx';
import { fitView, scaleBar, toLngLat, toPixel } from './map-view.ts';
import { Rings, ringShares } from './rings.tsx';

describe('rings', () => {
  it('close only when the reporter has the answer', () => {
    const closed = Object.entries(ringShares).filter(([, { inner, outer }]) => inner === 1 && outer === 1);
    expect(closed.map(([phase]) => phase)).toEqual(['answered']);
  });
  it('say the state to whoever does not see them', () => {
    expect(renderToStaticMarkup(<Rings phase="filed" label="待派遣" />)).toContain('aria-label="待派遣"');
  });
});

describe('lamp', () => {
  it('has a shape and words beside the colour', () => {
    const shape = (lamp: 'green' | 'amber' | 'red' | 'paused') =>
      / d="([^"]+)"/.exec(renderToStaticMarkup(<Lamp lamp={lamp} words="还剩 3 小时" />))?.[1];
    expect(new Set([shape('green'), shape('amber'), shape('red'), shape('paused')]).size).toBe(4);
  });
});

describe('evidence', () => {
  const span = fc.record({
    start: fc.integer({ min: 0, max: 30 }),
    end: fc.integer({ min: 0, max: 30 }),
    meaning: fc.constantFrom('place' as const, 'category' as const, 'time' as const),
  });
  it('never changes the words of the resident, however spans overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'听涛苑西门垃圾桶满了昨天'), { maxLength: 24 }),
        fc.array(span),
        (letters, spans) => {
          const text = letters.join('');
          const shown = renderToStaticMarkup(<EvidenceText text={text} spans={spans} />).replaceAll(/<[^>]+>/g, '');
          expect(shown).toBe(text);
        },
      ),
    );
  });
  it('keeps the first of two that overlap', () => {
    const place = { start: 0, end: 5, meaning: 'place' } as const;
    expect(cleanSpans([{ start: 3, end: 6, meaning: 'time' }, place], 10)).toEqual([place]);
  });
});

describe('deadline calendar', () => {
  it('puts every day in a week that begins on Monday', () => {
    const day = (name: string) => ({ day: name, kind: 'work', name: null, counted: 1, state: 'past' }) as const;
    const weeks = weeksOf(['2026-10-09', '2026-10-10', '2026-10-11', '2026-10-12'].map(day));
    expect(weeks.map((week) => week.map((cell) => cell?.day.slice(8) ?? ''))).toEqual([
      ['', '', '', '', '09', '10', '11'],
      ['12', '', '', '', '', '', ''],
    ]);
    expect(weekdayOf('2026-10-12')).toBe(0);
  });
});

describe('times', () => {
  const now = new Date('2026-11-24T10:20:00+08:00');
  it('are told in the zone of the office and near days by name', () => {
    expect(shortTime('2026-11-23T17:46:00Z', 'zh-CN', now)).toBe('今天 01:46');
    expect(shortTime('2026-11-23T09:46:00+08:00', 'zh-CN', now)).toBe('昨天 09:46');
    expect(shortTime('2026-10-09T15:12:00+08:00', 'zh-CN', now)).toBe('10-09 15:12');
    expect(shortTime('2025-10-09T15:12:00+08:00', 'en', now)).toBe('2025-10-09 15:12');
  });
});

describe('map', () => {
  const view = { center: { lng: 120.2, lat: 30.1 }, metresPerPixel: 0.9, width: 400, height: 240 };
  it('finds the same point under the pixel where it was drawn', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 400, noNaN: true }),
        fc.double({ min: 0, max: 240, noNaN: true }),
        (x, y) => {
          const { lng, lat } = toLngLat(view, x, y);
          const [backX, backY] = toPixel(view, lng, lat);
          expect(backX).toBeCloseTo(x, 4);
          expect(backY).toBeCloseTo(y, 4);
        },
      ),
    );
  });
  it('shows every corner when it fits its polygons', () => {
    const square = [
      [
        [
          [120, 30],
          [120.01, 30],
          [120.01, 30.01],
          [120, 30.01],
          [120, 30],
        ],
      ],
    ];
    const fitted = fitView([square], 400, 240);
    expect(fitted).not.toBeNull();
    if (!fitted) return;
    for (const [lng = 0, lat = 0] of square[0]?.[0] ?? []) {
      const [x, y] = toPixel({ ...fitted, width: 400, height: 240 }, lng, lat);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(400);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(240);
    }
  });
  it('has a scale bar of a round length that fits', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 500, noNaN: true }), (metresPerPixel) => {
        const { metres, pixels } = scaleBar(metresPerPixel);
        expect(pixels).toBeGreaterThan(30);
        expect(pixels).toBeLessThanOrEqual(80.001);
        expect([1, 2, 5]).toContain(Number(metres.toExponential()[0]));
      }),
    );
  });
});
