import { useQuery } from '@tanstack/react-query';
import { Popover } from 'antd';
import type { MatterRow } from '#contract/matters.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { DeadlineCalendar } from '#web/ui/deadline-calendar.tsx';
import { FigureLink } from '#web/ui/figure-link.tsx';
import { LampShape } from '#web/ui/lamp.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { deadlineQuery } from '../queries.ts';

const Explanation = ({ id, version }: { id: string; version: number }) => {
  const { data, error, refetch } = useQuery(deadlineQuery(id, version));
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  return data ? <DeadlineCalendar explanation={data} /> : <Waiting />;
};

/** The deadline in words; a click explains it day by day. */
export const Due = ({ matter }: { matter: Pick<MatterRow, 'id' | 'version' | 'deadline'> }) => {
  const t = useWords(matterWords);
  const { lamp, words, clock } = matter.deadline;
  return (
    <span className={`hy-lamp ${lamp}`}>
      <LampShape lamp={lamp} />
      {clock ? (
        <Popover
          trigger="click"
          placement="bottomLeft"
          destroyOnHidden
          content={<Explanation id={matter.id} version={matter.version} />}
        >
          <span>
            <FigureLink title={t('head.why')}>{words}</FigureLink>
          </span>
        </Popover>
      ) : (
        words
      )}
    </span>
  );
};

/** The deadline day by day, open on the page where there is room for it. */
export const DeadlineCard = ({ matter }: { matter: Pick<MatterRow, 'id' | 'version' | 'deadline'> }) =>
  matter.deadline.clock ? (
    <section className="card">
      <div className="pad top">
        <Explanation id={matter.id} version={matter.version} />
      </div>
    </section>
  ) : null;
