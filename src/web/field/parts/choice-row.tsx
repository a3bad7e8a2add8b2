import type { ReactNode } from 'react';

/** A setting of few values as chips in a row of facts. */
export const ChoiceRow = <V extends string>({
  title,
  values,
  chosen,
  onChoose,
}: {
  title: string;
  values: readonly { readonly value: V; readonly label: ReactNode; readonly lang?: string }[];
  chosen: V;
  onChoose: (value: V) => void;
}) => (
  <div>
    <dt>{title}</dt>
    <dd className="chips">
      {values.map(({ value, label, lang }) => (
        <button
          key={value}
          type="button"
          className={value === chosen ? 'chip on' : 'chip'}
          aria-pressed={value === chosen}
          lang={lang}
          onClick={() => onChoose(value)}
        >
          {label}
        </button>
      ))}
    </dd>
  </div>
);
