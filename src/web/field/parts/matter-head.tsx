import { useState } from 'react';
import type { MatterDetail } from '#contract/matters.ts';
import { readDeadline } from '#web/api/matters.ts';
import { DeadlineCalendar } from '#web/ui/deadline-calendar.tsx';
import { shortTime } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { LampShape } from '#web/ui/lamp.tsx';
import { useLang } from '#web/ui/lang.tsx';
import { Rings } from '#web/ui/rings.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { useFieldWords } from '../session.tsx';
import { useLoad } from '../use-load.ts';
import { useTitle } from '../use-title.ts';
import { Sheet } from './sheet.tsx';

const DeadlineSheet = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useFieldWords();
  const { data, error, reload } = useLoad(`deadline/${id}`, () => readDeadline(id));
  return (
    <Sheet title={t('matter.deadline')} onClose={onClose}>
      {data ? <DeadlineCalendar explanation={data} /> : error ? <Failed error={error} onRetry={reload} /> : <Waiting />}
    </Sheet>
  );
};

/** What it is, and by when: the lamp strip opens the day-by-day explanation. */
export const MatterHead = ({ matter }: { matter: MatterDetail }) => {
  const t = useFieldWords();
  useTitle(matter.title);
  const { lang } = useLang();
  const [explained, explain] = useState(false);
  const { lamp, words, dueAt } = matter.deadline;
  const facts = [
    matter.placeName ?? matter.gridName ?? matter.communityName,
    matter.returns > 0 && t('matter.returns', { n: matter.returns }),
    matter.reworks > 0 && t('matter.reworks', { n: matter.reworks }),
    matter.no,
  ];
  return (
    <>
      <section className="what">
        <div>
          <h2>{matter.title}</h2>
          <p>{facts.filter(Boolean).join('·')}</p>
        </div>
        <Rings phase={matter.phase} paused={lamp === 'paused'} size={44} label={matter.stateLabel} />
      </section>
      {/* A called unit's own time stands at its part. */}
      {lamp === 'none' || matter.call ? null : (
        <button type="button" className={`limit-strip ${lamp}`} onClick={() => explain(true)}>
          <LampShape lamp={lamp} />
          <b>{words}</b>
          {dueAt ? <span>{t(lamp === 'red' ? 'due.was' : 'due.before', { time: shortTime(dueAt, lang) })}</span> : null}
          <span className="how">
            {t('matter.how')}
            <Icon name="right" size={16} />
          </span>
        </button>
      )}
      {explained ? <DeadlineSheet id={matter.id} onClose={() => explain(false)} /> : null}
    </>
  );
};
