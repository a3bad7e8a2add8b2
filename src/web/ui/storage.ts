/**
 * What a browser remembers for a person. Where storage is blocked or full, the page works as on the first visit: nothing
 * that matters is kept here alone.
 */
export const recall = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** @returns whether it will be there next time */
export const remember = (key: string, value: string): boolean => {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
};

export const forget = (key: string): void => {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there either.
  }
};

export const keysUnder = (prefix: string): string[] => {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
};

/** Whether the browser refuses to keep anything for this site (settings, private windows, policies). */
export const isStorageBlocked = (): boolean => {
  const probe = 'huiyin.probe';
  const blocked = !remember(probe, '1');
  forget(probe);
  return blocked;
};
