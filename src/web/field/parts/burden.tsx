import { useEffect, useState } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { useFieldWords } from '../session.tsx';

const useSeconds = (start: number): number => {
  const [seconds, set] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => set(Math.round((Date.now() - start) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [start]);
  return seconds;
};

/** The burden counter: what the person did, what the system filled in, how long it took. */
export const Burden = ({
  start,
  photos,
  sentence,
  filled,
}: {
  /** When the person opened the form, epoch milliseconds of the phone. */
  start: number;
  photos: number;
  sentence: boolean;
  filled: number;
}) => {
  const t = useFieldWords();
  const seconds = useSeconds(start);
  return (
    <p className="count">
      <Icon name={photos > 0 ? 'check' : 'camera'} size={16} />
      <b>{t('report.photos', { n: photos })}</b>
      {sentence ? (
        <>
          <Icon name="check" size={16} />
          <b>{t('report.sentences')}</b>
        </>
      ) : null}
      <i>{t('report.filled', { n: filled })}</i>
      <span>
        {seconds < 100 ? t('report.used', { n: seconds }) : t('report.usedMinutes', { n: Math.round(seconds / 60) })}
      </span>
    </p>
  );
};
