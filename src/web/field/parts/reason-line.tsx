import { useFieldWords } from '../session.tsx';

/** Why an answer is given that the checker flags, where the office wants to know. */
export const ReasonLine = ({ value, onChange }: { value: string; onChange: (reason: string) => void }) => {
  const t = useFieldWords();
  return (
    <label className="reason-line">
      <span>
        {t('ask.flaggedReason')} <small>{t('step.required')}</small>
      </span>
      <textarea required rows={2} maxLength={500} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
};
