import { useEffect, useRef } from 'react';

type Handlers = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

/** Typing goes to the field, a dialog keeps its keys, and Enter on a button presses that button. */
const isTaken = (event: KeyboardEvent): boolean => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], [role="combobox"]'))
    return true;
  return event.key === 'Enter' && target.closest('button, a') !== null;
};

/**
 * Keys of a screen, as `{ d: …, '/': …, Enter: … }`; letters in lower case.
 * The newest handlers are used without listening again.
 */
export const useKeys = (handlers: Handlers): void => {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const handler = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!handler) return;
      event.preventDefault();
      handler(event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};
