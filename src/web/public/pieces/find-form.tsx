import type { Lang } from '#i18n/translate.ts';
import { sayIn } from '../words.ts';

export interface FindFormProps {
  readonly lang: Lang;
  readonly no?: string;
  readonly code?: string;
  readonly fault?: string;
}

/** Number and code from paper, or the whole link alone: people paste what they kept. */
export const FindForm = ({ lang, no = '', code = '', fault }: FindFormProps) => {
  const t = sayIn(lang);
  const wrong = fault ? ({ 'aria-invalid': true, 'aria-describedby': 'find-fault' } as const) : {};
  return (
    <form className="find" method="post" action="/f">
      <input
        name="no"
        defaultValue={no}
        maxLength={40}
        placeholder={t('find.noPlaceholder')}
        aria-label={t('find.no')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <input
        name="code"
        defaultValue={code}
        maxLength={300}
        placeholder={t('home.codePlaceholder')}
        aria-label={t('home.code')}
        autoComplete="off"
        spellCheck={false}
        {...wrong}
      />
      <button className="button" type="submit">
        {t('find.submit')}
      </button>
      {fault && (
        <p className="fault" id="find-fault" role="alert">
          {fault}
        </p>
      )}
    </form>
  );
};
