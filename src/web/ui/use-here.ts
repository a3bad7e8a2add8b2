import { useState } from 'react';

interface Here {
  readonly lng: number;
  readonly lat: number;
}

const ONCE = { enableHighAccuracy: true, timeout: 10_000 } as const;

/** Gives the position once, when it is asked for: nothing follows anybody. */
export function useHere(onGive: ((here: Here) => void) | undefined) {
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const give = () => {
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        onGive?.({ lng: coords.longitude, lat: coords.latitude });
      },
      () => setState('failed'),
      ONCE,
    );
  };
  return { state, give };
}
