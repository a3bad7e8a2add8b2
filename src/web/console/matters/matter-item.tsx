import type { MatterRow } from '#contract/matters.ts';
import { Lamp } from '#web/ui/lamp.tsx';
import { Rings } from '#web/ui/rings.tsx';
import { useChannelName } from '../dispatch/channel-icon.tsx';

/** A matter in a list: what is left of its time, what, where, how far. */
export const MatterItem = ({ row, on, onSelect }: { row: MatterRow; on: boolean; onSelect: (id: string) => void }) => {
  const named = useChannelName();
  return (
    <button type="button" className={on ? 'it on' : 'it'} aria-current={on} onClick={() => onSelect(row.id)}>
      <Lamp lamp={row.deadline.lamp} words={row.deadline.words} />
      <span className="cut name" title={row.title}>
        {row.title}
      </span>
      <span className="hy-tag">{row.categoryName ?? row.topic ?? named(row.channel)}</span>
      <span className="small second cut place">{row.gridName ?? row.communityName}</span>
      <span className="todo">
        <Rings phase={row.phase} paused={row.deadline.lamp === 'paused'} />
        {row.call?.stateLabel ?? row.stateLabel}
      </span>
    </button>
  );
};
