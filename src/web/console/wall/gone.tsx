/** A pane without its numbers: what happened is said once, above. */
export const Gone = () => (
  <p className="gone third" aria-hidden>
    —
  </p>
);
