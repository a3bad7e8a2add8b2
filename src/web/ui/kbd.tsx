import type { ReactNode } from 'react';

/** A key of the keyboard. The word beside it is the name of the action, so the key is not read out. */
export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="hy-kbd" aria-hidden>
    {children}
  </kbd>
);
