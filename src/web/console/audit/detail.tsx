import { auditDetailWords } from '#i18n/audit-details.ts';
import { useWords } from '#web/ui/lang.tsx';

type Say = ReturnType<typeof useWords<typeof auditDetailWords>>;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const nameOf = (t: Say, key: string): string =>
  key in auditDetailWords ? t(key as keyof typeof auditDetailWords) : key;

function told(t: Say, value: unknown): string {
  if (value === null || value === undefined || value === '') return t('none');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (Array.isArray(value)) return value.length === 0 ? t('none') : value.map((one) => told(t, one)).join('；');
  // A day of the calendar: `2026-10-01 holiday 国庆`.
  if (typeof value === 'string')
    return value.replace(/ (holiday|makeup) /, (_, kind: 'holiday' | 'makeup') => ` ${t(kind)} `);
  if (typeof value !== 'object') return JSON.stringify(value);
  return Object.entries(value)
    .map(([key, one]) => `${nameOf(t, key)} ${told(t, one)}`)
    .join('，');
}

/** What a line tells, in words; as it is kept when the pointer rests on it, and in the file. */
export const Detail = ({ detail }: { detail: string }) => {
  const t = useWords(auditDetailWords);
  const value = parsed(detail);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return <>{detail}</>;
  return (
    <div title={detail}>
      {Object.entries(value).map(([key, one]) => (
        <div key={key}>
          <span className="third">{nameOf(t, key)}</span> {told(t, one)}
        </div>
      ))}
    </div>
  );
};
