import { Frame, type Door } from '../frame.tsx';
import { ReportForm, type ReportFormProps } from '../pieces/report-form.tsx';
import { sayIn } from '../words.ts';

/** The form on its own: what a code on a lamp post opens, and where errors are put right. */
export const ReportPage = ({ door, ...form }: { door: Door } & Omit<ReportFormProps, 'lang'>) => {
  const t = sayIn(door.lang);
  const wrong = form.faults.length > 0;
  return (
    <Frame door={door} title={wrong ? t('report.errorTitle') : t('report.title')} at="home">
      <div className="wrap narrow">
        <ReportForm lang={door.lang} {...form} />
      </div>
    </Frame>
  );
};
