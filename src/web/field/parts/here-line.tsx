import { useState } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { useFieldWords } from '../session.tsx';

interface Here {
  readonly lng: number;
  readonly lat: number;
}

/** "I am here", given once when it is pressed; a picture of the place does as well. */
export const HereLine = ({ given, onGive }: { given: boolean; onGive: (here: Here) => void }) => {
  const t = useFieldWords();
  const [failed, setFailed] = useState(false);
  const give = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => onGive({ lng: coords.longitude, lat: coords.latitude }),
      () => setFailed(true),
      { enableHighAccuracy: true, timeout: 10_000 },
    );
  return (
    <>
      <button type="button" className="btn" onClick={give}>
        <Icon name={given ? 'check' : 'pin'} size={20} />
        {t(given ? 'here.given' : 'here.give')}
      </button>
      {failed && !given ? (
        <p className="fault" role="alert">
          {t('here.failed')}
        </p>
      ) : null}
    </>
  );
};
