import type { ReactNode } from 'react';

/** Title of a room with its one sentence of state and, at the right, what else it can show. */
export const PageTitle = ({ title, state, children }: { title: string; state?: ReactNode; children?: ReactNode }) => (
  <div className="title">
    <h1>{title}</h1>
    {state ? <p>{state}</p> : null}
    {children ? <div className="acts">{children}</div> : null}
  </div>
);
