import { useState } from 'react';
import { liveWords } from '#i18n/live.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { isStorageBlocked } from '#web/ui/storage.ts';
import { useLiveStatus } from './live.ts';
import './live.css';

const blocked = isStorageBlocked();

/** A lost server after a few seconds, quietly, because nothing is lost; and once a visit what this browser will not do. */
export const LiveBars = () => {
  const t = useWords(liveWords);
  const lost = useLiveStatus() === 'lost';
  const [toSay, set] = useState(blocked);
  return (
    <div className="hy-live-bars" role="status">
      {lost ? (
        <p className="hy-bar">
          <Icon name="warn" size={16} />
          <b>{t('lost.title')}</b>
          <span>{t(blocked ? 'lost.keptHere' : 'lost.kept')}</span>
        </p>
      ) : null}
      {toSay ? (
        <p className="hy-bar still">
          <b>{t('blocked.title')}</b>
          <span>{t('blocked.text')}</span>
          <button type="button" className="hy-btn btn" onClick={() => set(false)}>
            {t('blocked.seen')}
          </button>
        </p>
      ) : null}
    </div>
  );
};
