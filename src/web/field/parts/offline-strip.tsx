import { useSyncExternalStore } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { useFieldWords } from '../session.tsx';

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** Darkens the top of the phone while there is no network: that is not lateness, so it has no lamp's colour. */
export const OfflineStrip = () => {
  const t = useFieldWords();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return online ? null : (
    <p className="strip" role="status">
      <Icon name="warn" size={20} />
      <b>{t('offline')}</b>
      <span>{t('offlineNote')}</span>
    </p>
  );
};
