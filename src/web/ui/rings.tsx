import type { MatterRow } from '#contract/matters.ts';

type Phase = MatterRow['phase'];
interface Shares {
  readonly inner: number;
  readonly outer: number;
}

/**
 * How far each ring is filled, 0–1. The dot is the report itself; the inner ring runs filed ⅓, dispatched ½, responded 1;
 * the outer is half at the check and closes only when the reporter has the answer.
 */
export const ringShares: Readonly<Record<Phase, Shares>> = {
  received: { inner: 0, outer: 0 },
  filed: { inner: 1 / 3, outer: 0 },
  handling: { inner: 1 / 2, outer: 0 },
  responded: { inner: 1, outer: 0 },
  checked: { inner: 1, outer: 1 / 2 },
  answered: { inner: 1, outer: 1 },
  ended: { inner: 0, outer: 0 },
};

const Arc = ({ radius, share, width }: { radius: number; share: number; width: number }) => {
  const round = 2 * Math.PI * radius;
  return share === 0 ? null : (
    <circle
      className="fill"
      cx="12"
      cy="12"
      r={radius}
      strokeWidth={width}
      strokeDasharray={share >= 1 ? undefined : `${(share * round).toFixed(1)} ${round.toFixed(1)}`}
      transform="rotate(-90 12 12)"
    />
  );
};

/** Progress of a matter. `label` is the state in words: the picture alone says nothing to a screen reader. */
export const Rings = ({
  phase,
  paused = false,
  size = 20,
  label,
}: {
  phase: Phase;
  paused?: boolean;
  size?: number;
  label?: string;
}) => {
  const { inner, outer } = ringShares[phase];
  const width = size < 30 ? 2 : 1.7;
  return (
    <svg
      className={paused || phase === 'ended' ? 'hy-rings quiet' : 'hy-rings'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <circle className="dot" cx="12" cy="12" r="2.4" />
      <circle className="track" cx="12" cy="12" r="6.2" strokeWidth={width} />
      <circle className="track" cx="12" cy="12" r="10.4" strokeWidth={width} />
      <Arc radius={6.2} share={inner} width={width} />
      <Arc radius={10.4} share={outer} width={width} />
    </svg>
  );
};
