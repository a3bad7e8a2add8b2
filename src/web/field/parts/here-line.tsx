import { Icon } from '#web/ui/icon.tsx';
import { useHere } from '#web/ui/use-here.ts';
import { useFieldWords } from '../session.tsx';

/** "I am here" on the phone; a picture of the place does as well. */
export const HereLine = ({ given, onGive }: { given: boolean; onGive: Parameters<typeof useHere>[0] }) => {
  const t = useFieldWords();
  const { state, give } = useHere(onGive);
  return (
    <>
      <button type="button" className="btn" disabled={state === 'asking'} onClick={give}>
        <Icon name={given ? 'check' : 'pin'} size={20} />
        {t(state === 'asking' ? 'here.asking' : given ? 'here.given' : 'here.give')}
      </button>
      {state === 'failed' ? (
        <p className="fault" role="alert">
          {t('here.failed')}
        </p>
      ) : null}
    </>
  );
};
