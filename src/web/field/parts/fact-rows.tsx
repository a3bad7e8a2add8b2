import type { FactView } from '#contract/forms.ts';
import type { MatterDetail } from '#contract/matters.ts';
import { shortTime } from '#web/ui/format.ts';
import { useLang } from '#web/ui/lang.tsx';

const Rows = ({ facts }: { facts: readonly FactView[] }) => (
  <dl className="rows">
    {facts.map(({ id, label, text }) => (
      <div key={id}>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

/** What the matter's kind asked for, and what happened to it again and again. */
export const FactRows = ({ matter: { facts, entries } }: { matter: MatterDetail }) => {
  const { lang } = useLang();
  return (
    <>
      {facts.length > 0 ? <Rows facts={facts} /> : null}
      {entries.map(({ id, label, at, byName, facts: told }) => (
        <section key={id} className="block">
          <h3>
            {label} <small className="third">{`${shortTime(at, lang)} ${byName}`}</small>
          </h3>
          <Rows facts={told} />
        </section>
      ))}
    </>
  );
};
