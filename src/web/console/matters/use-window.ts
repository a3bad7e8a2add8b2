import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Rows are put in and taken out by tens, some more than are seen: scrolling by one row draws nothing. */
const STEP = 10;
const OVER = 10;

interface Range {
  readonly from: number;
  readonly to: number;
}

export interface ScrollWindow {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Rows to draw, the last one not included. */
  readonly range: Range;
  readonly onScroll: () => void;
  readonly showRow: (index: number) => void;
}

/**
 * Which rows of a long list are drawn. Rows are equally high, so that nothing has to be measured.
 * @param head pixels at the top that stay when the rows scroll
 * @param onEnd called when the last rows come near
 */
export const useWindow = (count: number, rowHeight: number, head: number, onEnd: () => void): ScrollWindow => {
  const box = useRef<HTMLDivElement>(null);
  const [range, set] = useState<Range>({ from: 0, to: STEP * 4 });
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  const onScroll = useCallback(() => {
    const { scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    const first = Math.max(0, Math.floor(scrollTop / rowHeight / STEP) * STEP - OVER);
    const seen = Math.ceil((scrollTop + clientHeight) / rowHeight);
    const last = Math.ceil(seen / STEP) * STEP + OVER;
    set((before) => (before.from === first && before.to === last ? before : { from: first, to: last }));
    if (count > 0 && seen >= count - OVER) end.current();
  }, [count, rowHeight]);
  useLayoutEffect(() => {
    onScroll();
    const watcher = new ResizeObserver(onScroll);
    if (box.current) watcher.observe(box.current);
    return () => watcher.disconnect();
  }, [onScroll]);
  const showRow = useCallback(
    (index: number) => {
      const element = box.current;
      if (!element || index < 0) return;
      const [top, room] = [index * rowHeight, element.clientHeight - head];
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + room) element.scrollTop = top + rowHeight - room;
    },
    [rowHeight, head],
  );
  return { box, range: { from: Math.min(range.from, count), to: Math.min(range.to, count) }, onScroll, showRow };
};
