import type { MatterDetail } from '#contract/matters.ts';
import type { FactView } from '#contract/forms.ts';
import { formWords } from '#i18n/console-forms.ts';
import { shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import './facts.css';

const Facts = ({ facts }: { facts: readonly FactView[] }) => (
  <dl>
    {facts.map(({ id, label, text }) => (
      <div key={id}>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

/** What the matter's kind asked for, and what happened to it again and again. */
export const FactsCard = ({ matter }: { matter: MatterDetail }) => {
  const t = useWords(formWords);
  const { lang } = useLang();
  const { facts, entries } = matter;
  if (facts.length === 0 && entries.length === 0) return null;
  return (
    <section className="card answer facts">
      {facts.length > 0 ? (
        <>
          <header>
            <h2>{t('facts.title')}</h2>
          </header>
          <Facts facts={facts} />
        </>
      ) : null}
      {entries.length > 0 ? (
        <>
          <header>
            <h2>{t('entries.title')}</h2>
          </header>
          <ol className="entries">
            {entries.map((entry) => (
              <li key={entry.id}>
                <p>
                  <b>{entry.label}</b>{' '}
                  <span className="small third">
                    {shortTime(entry.at, lang)} {entry.byName}
                  </span>
                </p>
                <Facts facts={entry.facts} />
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  );
};
