import type { Proposals } from '#contract/proposals.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { triageWords } from '#i18n/console-triage.ts';
import { Bars } from '#web/ui/bars.tsx';
import { shortTime } from '#web/ui/format.ts';
import { Kbd } from '#web/ui/kbd.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { useChannelName } from './channel-icon.tsx';
import type { Static } from 'typebox';

type ProposalsView = Static<typeof Proposals>;

/** The limit that follows from the category, with its why. `open`: why it is not known for another category yet. */
export const LimitBlock = ({ limit, open }: { limit: ProposalsView['limit']; open: string | null }) => {
  const t = useWords(deskWords);
  const { lang } = useLang();
  return (
    <section className="prop">
      <h3>{t('block.limit')}</h3>
      <div>
        {limit ? (
          <>
            <p className="val">
              <b>{limit.words}</b>
              <span className="hint">{t('limit.until', { time: shortTime(limit.dueAt, lang) })}</span>
            </p>
            <p className="why">{limit.source}</p>
          </>
        ) : (
          <p className="val">
            <b className="unsure">{open ?? t('limit.none')}</b>
          </p>
        )}
      </div>
    </section>
  );
};

const sureness = (score: number) => (score >= 0.8 ? 'high' : score >= 0.6 ? 'mid' : 'low');

/** Matters that may be the same, with enough beside them to decide: words, channel, time, distance, why. */
export const DuplicatesBlock = ({
  duplicates,
  onCompare,
}: {
  duplicates: ProposalsView['duplicates'];
  onCompare: (index: number) => void;
}) => {
  const t = useWords(deskWords);
  const w = useWords(triageWords);
  const { lang } = useLang();
  const channelName = useChannelName();
  const best = duplicates[0];
  return (
    <section className="prop">
      <h3>
        {t('block.duplicates')}
        {best ? <Bars confidence={sureness(best.score)} /> : null}
      </h3>
      <div>
        <p className="val">
          {best ? <b>{t('dup.some', { n: duplicates.length })}</b> : <span className="hint">{t('dup.none')}</span>}
          {best ? (
            <button type="button" className="acc" onClick={() => onCompare(0)}>
              <Kbd>M</Kbd>
              {w('compare.open')}
            </button>
          ) : null}
        </p>
        {best ? (
          <p className="why">
            {best.reasons.join('；')}；{w('compare.echo', { n: best.reporters + 1 })}
          </p>
        ) : null}
        <ul className="dups">
          {duplicates.slice(0, 5).map((duplicate, index) => {
            return (
              <li key={duplicate.id} title={duplicate.reasons.join('；')}>
                <i aria-hidden>{t('dup.letters')[index]}</i>
                <button type="button" className="cut" onClick={() => onCompare(index)}>
                  {duplicate.title}
                </button>
                <small>{duplicate.stateLabel}</small>
                <small>{channelName(duplicate.channel)}</small>
                <small>{shortTime(duplicate.reportedAt, lang)}</small>
                <small>
                  {duplicate.distanceM === null ? '' : t('dup.metres', { n: Math.round(duplicate.distanceM) })}
                </small>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
};
