import type { View } from '#contract/views.ts';
import { listWords } from '#i18n/console-list.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';

/** Whose view this is, and that everyone sees only the rows of their own scope. */
export const SharedNote = ({ view, bounded }: { view: View | null; bounded: boolean }) => {
  const t = useWords(listWords);
  if (!view?.role) return null;
  const role = view.role.label;
  return (
    <p className="shared-note">
      <Icon name="people" size={16} />
      {view.mine
        ? t('view.sharedByMe', { role })
        : t(bounded ? 'view.sharedBounded' : 'view.sharedBy', { name: view.ownerName, role })}
    </p>
  );
};
