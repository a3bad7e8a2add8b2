import { useState } from 'react';
import { matterWords } from '#i18n/console-matter.ts';
import { useWords } from '#web/ui/lang.tsx';

interface Here {
  readonly lng: number;
  readonly lat: number;
}

/** Gives the position once, when it is pressed: nothing follows anybody. */
export const HereButton = ({ value, onChange }: { value?: Here; onChange?: (here: Here) => void }) => {
  const t = useWords(matterWords);
  const [failed, setFailed] = useState(false);
  const give = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => onChange?.({ lng: coords.longitude, lat: coords.latitude }),
      () => setFailed(true),
      { enableHighAccuracy: true, timeout: 10_000 },
    );
  return (
    <p>
      <button type="button" className="hy-btn" onClick={give}>
        {t('step.here')}
      </button>{' '}
      <span className="small third" role="status">
        {value ? t('step.hereDone') : failed ? t('step.hereFailed') : null}
      </span>
    </p>
  );
};
