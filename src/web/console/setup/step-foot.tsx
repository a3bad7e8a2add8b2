import { Button } from 'antd';
import { wizardWords } from '#i18n/setup.ts';
import { useWords } from '#web/ui/lang.tsx';

/** On or past: what skipping means is said before it is done. */
export const StepFoot = ({ done, skip, onNext }: { done: boolean; skip: string; onNext: () => void }) => {
  const t = useWords(wizardWords);
  return (
    <footer className="foot">
      {done ? null : <p className="small second">{skip}</p>}
      <Button type={done ? 'primary' : 'default'} onClick={onNext}>
        {t(done ? 'step.next' : 'step.skip')}
      </Button>
    </footer>
  );
};
