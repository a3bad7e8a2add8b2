import { Rings } from '#web/ui/rings.tsx';
import { Link } from '../router.tsx';
import { useFieldWords } from '../session.tsx';
import { BackBar } from './bars.tsx';
import type { SentReport } from './send-report.ts';

/** It has arrived: its number, what it cost, and the two ways on. */
export const ReportSent = ({
  sent,
  seconds,
  onAnother,
}: {
  sent: SentReport;
  seconds: number;
  onAnother: () => void;
}) => {
  const t = useFieldWords();
  return (
    <>
      <BackBar title={t('report.title')} close />
      <main className="sent">
        <Rings phase="received" size={84} />
        <h2>{t(sent.joined ? 'report.joinedTitle' : 'report.sentTitle')}</h2>
        <p>{t('report.sentNo', { no: sent.no })}</p>
        <p>
          {seconds < 100 ? t('report.used', { n: seconds }) : t('report.usedMinutes', { n: Math.round(seconds / 60) })}
        </p>
      </main>
      <footer className="dock">
        <button type="button" className="btn primary big" onClick={onAnother}>
          {t('report.another')}
        </button>
        <Link to={{ screen: 'matter', id: sent.id }} className="btn big">
          {t('report.open')}
        </Link>
      </footer>
    </>
  );
};
