import { matterWords } from '#i18n/console-matter.ts';
import { useWords } from '#web/ui/lang.tsx';
import { useHere } from '#web/ui/use-here.ts';

type Here = Parameters<NonNullable<Parameters<typeof useHere>[0]>>[0];

/** "I am here" at the desk's form. */
export const HereButton = ({ value, onChange }: { value?: Here; onChange?: (here: Here) => void }) => {
  const t = useWords(matterWords);
  const { state, give } = useHere(onChange);
  const said = { idle: value ? t('step.hereDone') : null, asking: t('step.hereAsking'), failed: t('step.hereFailed') };
  return (
    <p>
      <button type="button" className="hy-btn" disabled={state === 'asking'} onClick={give}>
        {t('step.here')}
      </button>{' '}
      <span className="small third" role="status">
        {said[state]}
      </span>
    </p>
  );
};
