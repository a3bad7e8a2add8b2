import { useCallback, useEffect, useState } from 'react';
import type { Located } from '#contract/office.ts';
import { locate } from '#web/api/office.ts';

export type Position =
  | { readonly state: 'locating' }
  | { readonly state: 'failed' }
  | {
      readonly state: 'found';
      readonly lng: number;
      readonly lat: number;
      /** Radius in which the phone is, metres. */
      readonly accuracy: number;
      /** Grid under it; null where the server could not be asked. */
      readonly located: Located | null;
    };

const phonePosition = (): Promise<GeolocationPosition> =>
  new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) reject(new Error('no geolocation'));
    else
      navigator.geolocation.getCurrentPosition(resolve, reject, {
        enableHighAccuracy: true,
        timeout: 10_000,
        maximumAge: 30_000,
      });
  });

const findPosition = async (): Promise<Position> => {
  const { coords } = await phonePosition();
  const [lng, lat] = [coords.longitude, coords.latitude];
  const located = await locate({ lng, lat }).catch(() => null);
  return { state: 'found', lng, lat, accuracy: Math.round(coords.accuracy), located };
};

/** Where the phone is and which grid that is; asked once, and again on request. Nothing is kept or sent beside the report. */
export const usePosition = (): { position: Position; again: () => void } => {
  const [position, set] = useState<Position>({ state: 'locating' });
  const find = useCallback(() => void findPosition().then(set, () => set({ state: 'failed' })), []);
  useEffect(find, [find]);
  const again = useCallback(() => {
    set({ state: 'locating' });
    find();
  }, [find]);
  return { position, again };
};
