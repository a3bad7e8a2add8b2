import type { DrawingView } from '#contract/procedures.ts';

/** Where one matter is in the procedure. */
export interface Course {
  readonly current: string;
  readonly walked: readonly { readonly from: string; readonly to: string }[];
}

type Points = DrawingView['arrows'][number]['points'];

/** A smooth line through all points (Catmull-Rom): the words of a way lie on it. */
const curve = (points: Points): string =>
  points
    .map(([x, y], index) => {
      const last = points[index - 1];
      if (!last) return `M${x} ${y}`;
      const before = points[index - 2] ?? last;
      const after = points[index + 1] ?? [x, y];
      const c1 = [last[0] + (x - before[0]) / 6, last[1] + (y - before[1]) / 6];
      const c2 = [x - (after[0] - last[0]) / 6, y - (after[1] - last[1]) / 6];
      return `C${c1.map(Math.round).join(' ')} ${c2.map(Math.round).join(' ')} ${x} ${y}`;
    })
    .join('');

/** A head at the end, turned as the last leg comes in. */
const Head = ({ points }: { points: Points }) => {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before) return null;
  const angle = Math.round((Math.atan2(end[1] - before[1], end[0] - before[0]) * 180) / Math.PI);
  return <path className="head" d="M0 0L-8 4L-8 -4Z" transform={`translate(${end[0]} ${end[1]}) rotate(${angle})`} />;
};

const Words = ({ at, lines }: { at: readonly [number, number]; lines: readonly string[] }) => (
  <text className="words" x={at[0]} y={at[1] - (lines.length - 1) * 8}>
    {lines.map((line, index) => (
      <tspan key={line} x={at[0]} dy={index === 0 ? '0.35em' : 16}>
        {line}
      </tspan>
    ))}
  </text>
);

const Box = ({ state, className }: { state: DrawingView['states'][number]; className: string }) => (
  <g className={className}>
    <rect x={state.x} y={state.y} width={state.width} height={state.height} rx={state.final ? state.height / 2 : 6} />
    <text className="name" x={state.x + state.width / 2} y={state.y + state.height / 2} dy="0.35em">
      {state.label}
    </text>
  </g>
);

/**
 * A procedure drawn: walked ways solid, the state of now lit, what may come dashed. It is a picture beside a list that says
 * the same, so it is hidden from a reader; `label` names it where it stands alone.
 */
export const ProcedureDrawing = ({
  drawing,
  course,
  label,
}: {
  drawing: DrawingView;
  course?: Course;
  label?: string;
}) => {
  const { width, height, states, arrows, exits } = drawing;
  const walked = new Set(course?.walked.map(({ from, to }) => `${from} ${to}`));
  const been = new Set(course?.walked.flatMap(({ from, to }) => [from, to]));
  const wayOf = (from: string, to: string) =>
    walked.has(`${from} ${to}`) ? 'walked' : course && from === course.current ? 'next' : course ? 'far' : '';
  const boxOf = (id: string) => (course?.current === id ? 'now' : been.has(id) ? 'walked' : course ? 'far' : '');
  // What was walked lies over what was not.
  const drawn = arrows.toSorted(
    (a, b) => Number(walked.has(`${a.from} ${a.to}`)) - Number(walked.has(`${b.from} ${b.to}`)),
  );
  return (
    <svg
      className="hy-drawing"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      xmlns="http://www.w3.org/2000/svg"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {drawn.map((arrow) => (
        <g key={`${arrow.from} ${arrow.to}`} className={`way ${wayOf(arrow.from, arrow.to)}`}>
          <path className="line" d={curve(arrow.points)} />
          <Head points={arrow.points} />
        </g>
      ))}
      {exits.map((exit) => {
        const middle = exit.x + exit.width / 2;
        const top = exit.y - 14;
        const gone = been.has(exit.id);
        const open = course && exit.steps.some(({ from }) => from.includes(course.current));
        return (
          <g key={exit.id} className={`way ${gone ? 'walked' : open ? 'next' : course ? 'far' : ''}`}>
            <path className="line" d={`M${middle} ${top}V${exit.y}`} />
            <Head
              points={[
                [middle, top],
                [middle, exit.y],
              ]}
            />
            <Words at={[middle, top - exit.steps.length * 8]} lines={exit.steps.map((step) => step.label)} />
          </g>
        );
      })}
      {[...states, ...exits].map((state) => (
        <Box key={state.id} state={state} className={`box ${boxOf(state.id)}`} />
      ))}
      {drawn.map(({ from, to, at, steps }) => (
        <g key={`${from} ${to}`} className={`way ${wayOf(from, to)}`}>
          <Words at={at} lines={steps.map((step) => step.label)} />
        </g>
      ))}
    </svg>
  );
};
