import type { PublicKey, Say } from '../words.ts';

/** Lines of a list by their keys. */
export const KeyedList = ({ t, keys }: { t: Say; keys: readonly PublicKey[] }) => (
  <ul>
    {keys.map((key) => (
      <li key={key}>{t(key)}</li>
    ))}
  </ul>
);
