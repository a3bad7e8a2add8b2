import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Label } from '#domain/workflow/definition.ts';
import { helpWords } from '#i18n/help.ts';
import { say } from '#i18n/translate.ts';
import { useLang, useWords } from './lang.tsx';
import { recall, remember } from './storage.ts';
import './tour.css';

export interface TourStep {
  /** Address in the door that the step is told at; null: wherever one is. */
  readonly at: string | null;
  /** What it speaks of, as a selector; told without an outline where that is not in view. */
  readonly target: string | null;
  readonly title: Label;
  readonly text: Label;
}

const keyOf = (person: string) => `huiyin.tour.${person}`;
const DONE = 'done';

/** Step that the person stopped at, from 0; null when never begun or walked to the end. */
export const tourStoppedAt = (person: string): number | null => {
  const kept = Number(recall(keyOf(person)) ?? Number.NaN);
  return Number.isInteger(kept) && kept > 0 ? kept : null;
};

const GAP = 12;

/** Where the card stands: beside what it speaks of, inside the window; else in the corner. */
const placeFor = (target: DOMRect | null, card: DOMRect): { left: number; top: number } => {
  const right = innerWidth - card.width - GAP;
  const bottom = innerHeight - card.height - GAP;
  const inside = (value: number, most: number) => Math.max(GAP, Math.min(value, most));
  if (!target) return { left: right, top: bottom };
  if (target.right + GAP + card.width < innerWidth)
    return { left: target.right + GAP, top: inside(target.top, bottom) };
  const before = target.left - GAP - card.width;
  if (before >= GAP && target.height > innerHeight / 2) return { left: before, top: inside(target.top, bottom) };
  const below = target.bottom + GAP + card.height < innerHeight;
  return {
    left: inside(target.left, right),
    top: below ? target.bottom + GAP : inside(target.top - card.height - GAP, bottom),
  };
};

/** The element of a step once its screen is there; it may come late, or never. */
const useTarget = (selector: string | null): DOMRect | null => {
  const [rect, set] = useState<DOMRect | null>(null);
  useEffect(() => {
    const look = () => {
      const found = selector ? document.querySelector(selector) : null;
      const next = found?.getBoundingClientRect() ?? null;
      set(next && next.width > 0 && next.bottom > 0 && next.top < innerHeight ? next : null);
    };
    look();
    const timer = setInterval(look, 400);
    addEventListener('resize', look);
    return () => {
      clearInterval(timer);
      removeEventListener('resize', look);
    };
  }, [selector]);
  return rect;
};

/**
 * Shows a person round: a card that speaks of one thing after another while everything stays usable. It can be left at
 * any step and taken up there again.
 */
export const Tour = ({
  person,
  steps,
  from,
  onGo,
  onLeave,
}: {
  person: string;
  steps: readonly TourStep[];
  from: number;
  onGo: (at: string) => void;
  onLeave: () => void;
}) => {
  const t = useWords(helpWords);
  const { lang } = useLang();
  const [at, setAt] = useState(Math.min(from, steps.length - 1));
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const step = steps[at];
  const rect = useTarget(step?.target ?? null);
  const go = useRef(onGo);
  useEffect(() => {
    go.current = onGo;
  });
  useEffect(() => {
    remember(keyOf(person), String(at));
    const address = steps[at]?.at;
    if (address) go.current(address);
    heading.current?.focus();
  }, [at, person, steps]);
  useLayoutEffect(() => {
    if (card.current) setPlace(placeFor(rect, card.current.getBoundingClientRect()));
  }, [rect]);
  if (!step) return null;
  const last = at === steps.length - 1;
  const end = () => {
    remember(keyOf(person), DONE);
    onLeave();
  };
  return (
    <>
      {rect ? (
        <div
          className="hy-tour-ring"
          style={{ left: rect.left - 4, top: rect.top - 4, width: rect.width + 8, height: rect.height + 8 }}
        />
      ) : null}
      <aside
        ref={card}
        className="hy-tour"
        aria-label={t('tour.label')}
        style={place ?? { right: GAP, bottom: GAP }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave();
        }}
      >
        <h2 ref={heading} tabIndex={-1}>
          {say(step.title, lang)}
        </h2>
        <p>{say(step.text, lang)}</p>
        <footer>
          <small>{t('tour.step', { n: at + 1, all: steps.length })}</small>
          {last ? null : (
            <button type="button" className="hy-btn quiet" onClick={onLeave}>
              {t('tour.leave')}
            </button>
          )}
          {at > 0 ? (
            <button type="button" className="hy-btn" onClick={() => setAt(at - 1)}>
              {t('tour.back')}
            </button>
          ) : null}
          <button type="button" className="hy-btn primary" onClick={() => (last ? end() : setAt(at + 1))}>
            {t(last ? 'tour.end' : 'tour.next')}
          </button>
        </footer>
      </aside>
    </>
  );
};
