import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Input } from 'antd';
import type { NoticeView } from '#contract/calendar.ts';
import { calendarWords } from '#i18n/console-calendar.ts';
import { readNotice } from '#web/api/office.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { useKeptHere } from '../live/use-kept-here.ts';
import { daysByYear, type SpecialDay } from './year.ts';

/** What became of a notice: how many days stand in this year, and where the others belong. */
const Outcome = ({ year, notice }: { year: number; notice: NoticeView }) => {
  const t = useWords(calendarWords);
  const byYear = daysByYear(notice.days);
  const here = byYear.get(year)?.length ?? 0;
  if (here === 0)
    return (
      <Alert
        type="info"
        showIcon
        title={t('notice.otherYear', { year: notice.year })}
        action={
          <Link className="hy-fig" to="/calendar" search={{ year: notice.year }}>
            {t('notice.goYear', { year: notice.year })}
          </Link>
        }
      />
    );
  const rest = [...byYear].filter(([other]) => other !== year);
  return (
    <>
      <p role="status">{t('notice.marked', { n: here })}</p>
      {rest.map(([other, days]) => (
        <p key={other} className="second">
          {t('notice.rest', { n: days.length, year: other })}{' '}
          <Link className="hy-fig" to="/calendar" search={{ year: other }}>
            {t('notice.goYear', { year: other })}
          </Link>
        </p>
      ))}
    </>
  );
};

const EMPTY = { text: '' };

/** The yearly notice, pasted as it was published. `onRead` takes the days that fall in the year shown. */
export const NoticeCard = ({
  year,
  onRead,
}: {
  year: number;
  onRead: (days: readonly SpecialDay[], whole: boolean) => void;
}) => {
  const t = useWords(calendarWords);
  const kept = useKeptHere('calendar:notice', EMPTY);
  const { text } = kept.value;
  const read = useMutation({
    mutationFn: () => readNotice(year, text),
    onSuccess: (notice) => {
      const here = daysByYear(notice.days).get(year) ?? [];
      if (here.length > 0) onRead(here, notice.year === year);
    },
  });
  return (
    <section className="card noticecard">
      <header>
        <h2>{t('notice.title')}</h2>
      </header>
      <p className="small third">{t('notice.hint')}</p>
      <Input.TextArea
        aria-label={t('notice.text')}
        placeholder={t('notice.example')}
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={10_000}
        value={text}
        onChange={(event) => kept.change({ text: event.target.value })}
      />
      {read.error ? <Failed error={read.error} /> : null}
      {read.data ? <Outcome year={year} notice={read.data} /> : null}
      <Button disabled={text.trim() === ''} loading={read.isPending} onClick={() => read.mutate()}>
        {t('notice.read')}
      </Button>
    </section>
  );
};
