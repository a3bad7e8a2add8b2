import { useMemo, useState } from 'react';
import { liveWords } from '#i18n/live.ts';
import { useWords } from '#web/ui/lang.tsx';
import './live.css';

interface Item {
  readonly id: string;
}

interface Shown {
  readonly key: string;
  readonly ids: readonly string[];
}

/**
 * What a list shows while it is freshened under the reader's eyes: rows stay where they are with what is new in them, rows
 * that no longer belong there go, and rows that came in wait until they are asked for. A longer list at its end is no news.
 * @param key names the list; another one is shown as it comes
 * @param held a row that stays although it no longer belongs there, because somebody is working on it
 */
export const settle = <T extends Item>(
  shown: readonly string[],
  items: readonly T[],
  held: T | null = null,
): { readonly rows: T[]; readonly fresh: number } => {
  const byId = new Map(items.map((item) => [item.id, item]));
  const kept = shown.flatMap((id) => byId.get(id) ?? (held?.id === id ? held : []));
  const known = new Set(shown);
  const lastKnown = items.findLastIndex((item) => known.has(item.id));
  const added = items.filter((item) => !known.has(item.id));
  // Behind the last known row stands the next page, which the reader asked for.
  const next = lastKnown < 0 ? [] : items.slice(lastKnown + 1);
  return {
    rows: kept.length === 0 ? [...items] : [...kept, ...next],
    fresh: kept.length === 0 ? 0 : added.length - next.length,
  };
};

export const useSettled = <T extends Item>(
  key: string,
  items: readonly T[] | undefined,
  heldId: string | null = null,
) => {
  const [shown, show] = useState<Shown>({ key, ids: [] });
  const [held, hold] = useState<T | null>(null);
  const found =
    heldId === null ? null : (items?.find(({ id }) => id === heldId) ?? (held?.id === heldId ? held : null));
  if (found !== held) hold(found);
  const same = shown.key === key;
  const { rows, fresh } = useMemo(() => settle(same ? shown.ids : [], items ?? [], found), [same, shown, items, found]);
  const ids = rows.map(({ id }) => id);
  if (items && (!same || ids.join() !== shown.ids.join())) show({ key, ids });
  return { rows, fresh, showFresh: () => show({ key, ids: (items ?? []).map(({ id }) => id) }) };
};

/** “3 件新事项”: says what came in instead of pushing away what is being read. */
export const FreshPill = ({ n, onShow }: { n: number; onShow: () => void }) => {
  const t = useWords(liveWords);
  return n > 0 ? (
    <div className="hy-fresh">
      <button type="button" onClick={onShow}>
        {t('fresh.pill', { n })}
      </button>
    </div>
  ) : null;
};
