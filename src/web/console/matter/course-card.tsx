import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MatterDetail } from '#contract/matters.ts';
import type { CourseView } from '#contract/procedures.ts';
import { courseWords } from '#i18n/procedures.ts';
import { readCourse } from '#web/api/procedures.ts';
import { shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { ProcedureDrawing } from '#web/ui/procedure-drawing.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import '#web/ui/procedure-drawing.css';
import './course.css';

/** What the picture shows, as a list: it is what a keyboard and a reader get. */
const CourseList = ({ course }: { course: CourseView }) => {
  const t = useWords(courseWords);
  const { lang } = useLang();
  return (
    <div className="course-list">
      <h2>{t('walked')}</h2>
      <ol>
        {course.path.map(({ label, step, at }, index) => {
          const now = index === course.path.length - 1;
          return (
            <li key={at + label} aria-current={now ? 'step' : undefined}>
              <b>{label}</b> <span className="second">{step}</span>{' '}
              <time className="small third" dateTime={at}>
                {shortTime(at, lang)}
              </time>
              {now ? <span className="hy-tag echo">{t('here')}</span> : null}
            </li>
          );
        })}
      </ol>
      <h2>{t('next')}</h2>
      {course.next.length === 0 ? <p className="second">{t('nothingNext')}</p> : null}
      <ul>
        {course.next.map(({ step, to, toLabel, who }) => (
          <li key={step + to}>
            {t('to', { step, to: toLabel })} <span className="small second">{who}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Course = ({ matter }: { matter: MatterDetail }) => {
  const t = useWords(courseWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['course', matter.id, matter.version],
    queryFn: () => readCourse(matter.id),
  });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting rows={4} />;
  const waits = data.waits ? t('waits', { who: data.waits }) : t('over');
  return (
    <>
      <p className="course-waits">
        <b>{waits}</b>{' '}
        <span className="small third">
          {data.revision > 0 ? t('byOffice', { title: data.title, n: data.revision }) : data.title}
        </span>
      </p>
      <div className="course-sides">
        <ProcedureDrawing drawing={data.drawing} course={data} />
        <CourseList course={data} />
      </div>
    </>
  );
};

/** The procedure that the matter came in under, drawn: walked, now, to come. Read when it is opened. */
export const CourseCard = ({ matter, className = 'course' }: { matter: MatterDetail; className?: string }) => {
  const t = useWords(courseWords);
  const [open, setOpen] = useState(false);
  return (
    <details className={className} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('title')} <span className="hy-tag echo">{matter.stateLabel}</span>
      </summary>
      {open ? <Course matter={matter} /> : null}
    </details>
  );
};
