import { useEffect, useRef } from 'react';

type Handlers = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;
/** What a key does, in the reader's language; a key without a name works but is not listed. */
type Names = Readonly<Record<string, string | undefined>>;
type Scope = 'page' | 'everywhere';

interface Listed {
  readonly key: string;
  readonly name: string;
  readonly scope: Scope;
  readonly run: () => void;
}
interface Layer {
  readonly handlers: Handlers;
  readonly names: Names;
  readonly scope: Scope;
}

/** Everything that listens now, oldest first: the only place where keys of the desk are heard. */
const layers: { current: Layer }[] = [];

/** Typing goes to the field, a dialog keeps its keys, and Enter on a button presses that button. */
const isTaken = (event: KeyboardEvent): boolean => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector('dialog[open], .ant-modal-wrap:not([style*="display: none"])')) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="dialog"], [role="combobox"], [role="menu"]')
  )
    return true;
  return event.key === 'Enter' && target.closest('button, a') !== null;
};

const keyOf = (event: KeyboardEvent): string => (event.key.length === 1 ? event.key.toLowerCase() : event.key);

/** The newest layer that knows the key has it: a form over a page, the page over the frame. */
const onKey = (event: KeyboardEvent): void => {
  if (isTaken(event)) return;
  const layer = layers.toReversed().find(({ current }) => current.handlers[keyOf(event)]);
  if (!layer) return;
  event.preventDefault();
  layer.current.handlers[keyOf(event)]?.(event);
};

/** What can be done by a key at this moment, the page's own first; a key that is covered by a newer one is left out. */
export const listedKeys = (): Listed[] => {
  const known = new Set<string>();
  const listed: Listed[] = [];
  for (const { current } of layers.toReversed())
    for (const [key, handler] of Object.entries(current.handlers)) {
      const name = current.names[key];
      if (!handler || known.has(key)) continue;
      known.add(key);
      if (name)
        listed.push({ key, name, scope: current.scope, run: () => handler(new KeyboardEvent('keydown', { key })) });
    }
  return listed;
};

/**
 * Keys of a screen, as `{ d: …, '/': …, Enter: … }`; letters in lower case. `names` says what they do: they are then shown
 * by `?` and offered by the command palette. The newest handlers are used without listening again.
 */
export const useKeys = (handlers: Handlers, names: Names = {}, scope: Scope = 'page'): void => {
  const latest = useRef<Layer>({ handlers, names, scope });
  useEffect(() => {
    latest.current = { handlers, names, scope };
  });
  useEffect(() => {
    if (layers.length === 0) window.addEventListener('keydown', onKey);
    layers.push(latest);
    return () => {
      layers.splice(layers.indexOf(latest), 1);
      if (layers.length === 0) window.removeEventListener('keydown', onKey);
    };
  }, []);
};
