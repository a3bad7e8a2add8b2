import type { Facts, FactView, FieldView } from '#contract/forms.ts';
import { formWords } from '#i18n/console-forms.ts';
import { askedNow } from '#web/ui/facts.ts';
import { useWords } from '#web/ui/lang.tsx';
import { useFieldWords } from '../session.tsx';

type Value = Facts[string] | undefined;
interface LineProps {
  readonly field: FieldView;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Answers to choose from, as chips that a thumb hits. */
const Chips = ({ field, value, onChange }: LineProps) => {
  const t = useWords(formWords);
  const options =
    field.type === 'yesNo'
      ? [
          { id: true, label: t('yes') },
          { id: false, label: t('no') },
        ]
      : field.choices;
  const several = field.type === 'choices';
  const chosen = Array.isArray(value) ? value : [];
  return (
    <span className="chips" role="group" aria-label={field.label}>
      {options.map(({ id, label }) => {
        const on = several ? chosen.includes(String(id)) : value === id;
        const next = several
          ? on
            ? chosen.filter((one) => one !== id)
            : [...chosen, String(id)]
          : on && !field.required
            ? undefined
            : id;
        return (
          <button
            key={String(id)}
            type="button"
            className={on ? 'chip on' : 'chip'}
            aria-pressed={on}
            onClick={() => onChange(next)}
          >
            {label}
          </button>
        );
      })}
    </span>
  );
};

const Typed = ({ field, value, onChange }: LineProps) => {
  const { type, min, max, required } = field;
  if (type === 'longText')
    return (
      <textarea
        rows={3}
        maxLength={max ?? 4000}
        required={required}
        value={String(value ?? '')}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  if (type === 'list')
    return (
      <textarea
        rows={3}
        required={required}
        value={Array.isArray(value) ? value.join('\n') : ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value.split('\n'))}
      />
    );
  if (type === 'integer' || type === 'number')
    return (
      <input
        type="number"
        inputMode="decimal"
        min={min ?? 0}
        max={max ?? undefined}
        step={type === 'integer' ? 1 : 'any'}
        required={required}
        value={typeof value === 'number' ? value : ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : Number(target.value))}
      />
    );
  return (
    <input
      type={type === 'day' ? 'date' : 'text'}
      maxLength={max ?? 200}
      required={required}
      value={String(value ?? '')}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};

/** The questions of a kind's form on a phone. */
export const FormLines = ({
  form,
  facts,
  known,
  onChange,
}: {
  form: readonly FieldView[];
  facts: Facts;
  known?: readonly FactView[];
  onChange: (facts: Facts) => void;
}) => {
  const t = useFieldWords();
  return askedNow(form, facts, known).map((field) => {
    const change = (value: Value) => {
      const { [field.id]: _, ...rest } = facts;
      onChange(value === undefined ? rest : { ...rest, [field.id]: value });
    };
    const line = { field, value: facts[field.id], onChange: change };
    const title = (
      <span>
        {field.unit ? `${field.label}（${field.unit}）` : field.label}{' '}
        {field.required ? <small>{t('step.required')}</small> : null}
      </span>
    );
    const help = field.help ? <small className="third">{field.help}</small> : null;
    return field.choices.length > 0 || field.type === 'yesNo' ? (
      <div key={field.id} className="line">
        {title}
        <Chips {...line} />
        {help}
      </div>
    ) : (
      <label key={field.id} className="line">
        {title}
        <Typed {...line} />
        {help}
      </label>
    );
  });
};
