import { Modal } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import type { FileView, MatterDetail, Proposals } from '#contract/matters.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { triageWords } from '#i18n/console-triage.ts';
import { EvidenceText, type MarkedSpan } from '#web/ui/evidence-text.tsx';
import { shortTime } from '#web/ui/format.ts';
import { Kbd } from '#web/ui/kbd.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Photo } from '#web/ui/photo-pair.tsx';
import { Sentence } from '../shell/sentence.tsx';
import { PlaceCard } from '../matter/place-card.tsx';
import { useChannelName } from './channel-icon.tsx';
import './compare.css';

type Duplicate = Proposals['duplicates'][number];

/** Keys of the page rest under a dialog; these are the dialog's own, wherever the focus is inside it. */
const useDialogKeys = (take: (key: string) => boolean): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (take(event.key.toLowerCase())) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};

const same = (spans: readonly { start: number; end: number }[]): MarkedSpan[] =>
  spans.map((span) => ({ ...span, meaning: 'same' }));

const Side = ({
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

/** Two matters side by side, with enough to decide whether they are one: words, place, time, pictures, state. */
export const Compare = ({
  matter,
  duplicates,
  index,
  canMerge,
  onIndex,
  onMerge,
  onClose,
}: {
  matter: MatterDetail;
  duplicates: readonly Duplicate[];
  index: number;
  /** Why this person can't merge, or null when they can. */
  canMerge: string | null;
  onIndex: (index: number) => void;
  onMerge: (other: Duplicate) => void;
  onClose: () => void;
}) => {
  const t = useWords(triageWords);
  const desk = useWords(deskWords);
  const { lang } = useLang();
  const channelName = useChannelName();
  const other = duplicates[index];
  useDialogKeys((key) => {
    const number = Number(key) - 1;
    if (duplicates[number]) onIndex(number);
    else if (key === 'j' && duplicates[index + 1]) onIndex(index + 1);
    else if (key === 'k' && index > 0) onIndex(index - 1);
    else if (key === 'm' && canMerge === null && other) onMerge(other);
    else return false;
    return true;
  });
  if (!other) return null;
  const letters = desk('dup.letters');
  const far = other.distanceM === null ? t('compare.unknown') : desk('dup.metres', { n: Math.round(other.distanceM) });
  const point = other.lng !== null && other.lat !== null ? { lng: other.lng, lat: other.lat } : null;
  return (
    <Modal
      open
      width={1080}
      title={t('compare.title', { n: duplicates.length })}
      onCancel={onClose}
      footer={
        <div className="compare-foot">
          <span className="small second">
            {t('compare.echo', { n: other.reporters + 1 })}
            {canMerge ? ` · ${canMerge}` : ''}
          </span>
          <button type="button" className="hy-btn push" onClick={onClose}>
            {t('compare.different')}
            <Kbd>Esc</Kbd>
          </button>
          <button
            type="button"
            className={`hy-btn ${canMerge ? 'off' : 'primary'}`}
            aria-disabled={canMerge !== null}
            autoFocus
            onClick={() => canMerge === null && onMerge(other)}
          >
            {t('compare.merge', { letter: letters[index] ?? '' })}
            <Kbd>M</Kbd>
          </button>
        </div>
      }
    >
      <div className="compare" role="group" aria-label={t('compare.title', { n: duplicates.length })}>
        {duplicates.length > 1 ? (
          <div className="picks" role="group" aria-label={t('compare.candidates')}>
            {duplicates.map((one, number) => (
              <button
                key={one.id}
                type="button"
                autoFocus={number === index}
                aria-pressed={number === index}
                className={number === index ? 'hy-btn on' : 'hy-btn'}
                onClick={() => onIndex(number)}
              >
                <Kbd>{number + 1}</Kbd>
                {letters[number]} {one.title}
              </button>
            ))}
          </div>
        ) : null}
        <p className="sum">
          <Sentence text={t('compare.gap')} parts={{ far: <b>{far}</b>, apart: <b>{other.apart}</b> }} />
          <span className="third">{other.reasons.join('；')}</span>
        </p>
        <div className="sides">
          <Side
            name={t('compare.this')}
            no={matter.no}
            text={matter.text}
            spans={same(other.shared.here)}
            pictures={matter.files.filter((file) => file.mime.startsWith('image/'))}
            facts={[
              [t('compare.reported'), `${shortTime(matter.reportedAt, lang)} ${channelName(matter.channel)}`],
              [t('compare.place'), matter.address ?? matter.placeName ?? matter.gridName ?? t('compare.unknown')],
              [t('compare.state'), matter.stateLabel],
            ]}
          />
          <Side
            name={`${letters[index] ?? ''}·${other.title}`}
            no={other.no}
            text={other.text}
            spans={same(other.shared.there)}
            pictures={other.pictures}
            facts={[
              [t('compare.reported'), `${shortTime(other.reportedAt, lang)} ${channelName(other.channel)}`],
              [t('compare.place'), other.address ?? t('compare.unknown')],
              [t('compare.state'), [other.stateLabel, other.unitName].filter(Boolean).join('·')],
              [t('compare.reporters'), t('compare.people', { n: other.reporters })],
            ]}
          />
        </div>
        <div className="mapbox">
          <PlaceCard
            matter={matter}
            marks={point ? [{ ...point, label: letters[index] ?? '' }] : []}
            metresPerPixel={Math.min(4, Math.max(0.3, (other.distanceM ?? 40) / 80))}
          />
        </div>
      </div>
    </Modal>
  );
};
