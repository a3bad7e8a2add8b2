import type { Deadline } from '#contract/matters.ts';
import { uiWords } from '#i18n/ui.ts';
import { useWords } from './lang.tsx';

type LampColour = Deadline['lamp'];

const shapes: Readonly<Record<LampColour, string>> = {
  green: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z',
  amber: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1zM6 2.6a3.4 3.4 0 0 1 0 6.8z',
  red: 'M6 .9 11.6 10.9H.4z',
  paused: 'M1.6 1.2h3.1v9.6H1.6zM7.3 1.2h3.1v9.6H7.3z',
  none: 'M2 5.2h8v1.6H2z',
};

/** The shape alone; what it means is read out. */
export const LampShape = ({ lamp, size = 12 }: { lamp: LampColour; size?: number }) => {
  const t = useWords(uiWords);
  return (
    <svg
      className={`hy-lamp-shape ${lamp}`}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      role="img"
      aria-label={t(`lamp.${lamp}`)}
    >
      <path d={shapes[lamp]} fillRule="evenodd" />
    </svg>
  );
};

/** A deadline in a line: shape and words. Only the shape is coloured; overdue words alone are red. */
export const Lamp = ({ lamp, words }: { lamp: LampColour; words: string }) => (
  <span className={`hy-lamp ${lamp}`}>
    <LampShape lamp={lamp} />
    <span>{words}</span>
  </span>
);
