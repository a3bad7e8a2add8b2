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
