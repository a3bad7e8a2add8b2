import { Link } from '@tanstack/react-router';
import type { MatterRow } from '#contract/matters.ts';
import { Lamp } from '#web/ui/lamp.tsx';

/** What is late, the longest first: how long, what, where, with whom. */
export const OverdueList = ({ rows }: { rows: readonly MatterRow[] }) => (
  <ul className="overdue">
    {rows.map((row) => (
      <li key={row.id}>
        <Link to="/matters/$id" params={{ id: row.id }}>
          <Lamp lamp={row.deadline.lamp} words={row.deadline.words} />
          <span className="cut" title={row.title}>
            {row.title}
          </span>
          <span className="cut second">{row.gridName ?? row.communityName}</span>
          <span className="cut second">{row.unitName ?? row.stateLabel}</span>
        </Link>
      </li>
    ))}
  </ul>
);
