import type { Lang } from '#i18n/translate.ts';
import { sayIn } from '../words.ts';

/** Code or whole link: people paste what they kept. */
export const FindForm = ({ lang, code = '', fault }: { lang: Lang; code?: string; fault?: string }) => {
  const t = sayIn(lang);
  return (
    <form className="find" method="get" action="/f">
      <input
        name="code"
        defaultValue={code}
        placeholder={t('home.codePlaceholder')}
        aria-label={t('home.code')}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? 'find-fault' : undefined}
        autoComplete="off"
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
