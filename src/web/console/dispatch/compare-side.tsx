import type { FileView } from '#contract/matters.ts';
import { triageWords } from '#i18n/console-triage.ts';
import { EvidenceText, type MarkedSpan } from '#web/ui/evidence-text.tsx';
import { shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Photo } from '#web/ui/photo-pair.tsx';

/** Words that stand in both texts. */
export const same = (spans: readonly { start: number; end: number }[]): MarkedSpan[] =>
  spans.map((span) => ({ ...span, meaning: 'same' }));

/** One of the two: its words, what is known of it, its pictures. */
export const Side = ({
  name,
  no,
  text,
  spans,
  facts,
  pictures,
}: {
  name: string;
  no: string;
  text: string;
  spans: readonly MarkedSpan[];
  facts: readonly (readonly [name: string, value: string])[];
  pictures: readonly FileView[];
}) => {
  const t = useWords(triageWords);
  const { lang } = useLang();
  return (
    <section className="side" aria-label={name}>
      <h3>
        {name} <small>{no}</small>
      </h3>
      <p className="voice">
        <EvidenceText text={text} spans={spans} />
      </p>
      <dl>
        {facts.map(([fact, value]) => (
          <div key={fact}>
            <dt>{fact}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {pictures.length > 0 ? (
        <div className="shots">
          {pictures.slice(0, 3).map((file) => (
            <Photo key={file.id} file={file} caption={shortTime(file.createdAt, lang)} />
          ))}
        </div>
      ) : (
        <p className="small third">{t('compare.noPictures')}</p>
      )}
    </section>
  );
};
