import { useEffect, useRef, type ReactNode } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { useFieldWords } from '../session.tsx';

/** A page from below over the screen. The browser's own dialog: it holds the focus and closes with Escape. */
export const Sheet = ({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) => {
  const t = useFieldWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="sheet" onClose={onClose} aria-label={title}>
      <header className="bar">
        <h1>{title}</h1>
        <button
          type="button"
          className="icon-button"
          aria-label={t('nav.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="x" size={24} />
        </button>
      </header>
      <div className="sheet-body">{children}</div>
    </dialog>
  );
};
