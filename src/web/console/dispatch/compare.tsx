import { Modal, Radio } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import type { MatterDetail } from '#contract/matters.ts';
import type { Proposals } from '#contract/proposals.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { triageWords } from '#i18n/console-triage.ts';
import { shortTime } from '#web/ui/format.ts';
import { Kbd } from '#web/ui/kbd.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Sentence } from '../shell/sentence.tsx';
import { PlaceCard } from '../matter/place-card.tsx';
import { useChannelName } from './channel-icon.tsx';
import { same, Side } from './compare-side.tsx';
import './compare.css';
import { useDirection } from './use-direction.ts';

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

/** Two matters side by side, with enough to decide whether they are one: words, place, time, pictures, state. */
export const Compare = ({
  matter,
  duplicates,
  index,
  canMerge,
  onIndex,
  onMerge,
  onAbsorb,
  onClose,
}: {
  matter: MatterDetail;
  duplicates: readonly Duplicate[];
  index: number;
  /** Why this person can't merge, or null when they can. */
  canMerge: string | null;
  onIndex: (index: number) => void;
  onMerge: (other: Duplicate) => void;
  /** The other way round: that one is merged into this. */
  onAbsorb: (other: MatterDetail) => void;
  onClose: () => void;
}) => {
  const t = useWords(triageWords);
  const desk = useWords(deskWords);
  const { lang } = useLang();
  const channelName = useChannelName();
  const other = duplicates[index];
  const letters = desk('dup.letters');
  const letter = letters[index] ?? '';
  const direction = useDirection(matter, other, letter, canMerge);
  const go = () => {
    if (!other || !direction || direction.held !== null) return;
    if (direction.survivor === 'there') onMerge(other);
    else if (direction.there) onAbsorb(direction.there);
  };
  useDialogKeys((key) => {
    const number = Number(key) - 1;
    if (duplicates[number]) onIndex(number);
    else if (key === 'j' && duplicates[index + 1]) onIndex(index + 1);
    else if (key === 'k' && index > 0) onIndex(index - 1);
    else if (key === 'm') go();
    else if (key === 's') direction?.swap();
    else return false;
    return true;
  });
  if (!other || !direction) return null;
  const { survivor, held } = direction;
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
          <span className="small second">{held}</span>
          <button type="button" className="hy-btn push" onClick={onClose}>
            {t('compare.different')}
            <Kbd>Esc</Kbd>
          </button>
          <button
            type="button"
            className={`hy-btn ${held ? 'off' : 'primary'}`}
            aria-disabled={held !== null || direction.waits}
            autoFocus
            onClick={go}
          >
            {t(survivor === 'there' ? 'compare.merge' : 'compare.absorb', { letter })}
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
        <div className="keep">
          <Radio.Group
            aria-label={t('compare.keep')}
            optionType="button"
            value={survivor}
            options={[
              { value: 'there', label: t('compare.keepOther', { letter }) },
              { value: 'here', label: t('compare.keepThis'), disabled: direction.tooFar !== null },
            ]}
            onChange={(event) => direction.set(event.target.value as typeof survivor)}
          />
          <Kbd>S</Kbd>
          <p role="status">{direction.sentence}</p>
        </div>
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
            name={`${letter}·${other.title}`}
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
            marks={point ? [{ ...point, label: letter }] : []}
            metresPerPixel={Math.min(4, Math.max(0.3, (other.distanceM ?? 40) / 80))}
          />
        </div>
      </div>
    </Modal>
  );
};
