import type { NearMatter } from '#contract/field.ts';
import { shortTime } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang } from '#web/ui/lang.tsx';
import { useFieldWords } from '../session.tsx';

/** Perhaps it was reported before. It stands after the proposals and holds nobody back: whoever passes it by reports anew. */
export const NearCard = ({
  near,
  photos,
  same,
  onSame,
  onOther,
}: {
  near: NearMatter;
  photos: number;
  same: boolean;
  onSame: () => void;
  onOther: () => void;
}) => {
  const t = useFieldWords();
  const { lang } = useLang();
  const { ago, distanceM, title, unitName, stateLabel, dueAt } = near;
  const state = [
    unitName ? t('near.handledBy', { unit: unitName }) : stateLabel,
    dueAt && t('due.before', { time: shortTime(dueAt, lang) }),
  ];
  return (
    <section className="near" aria-label={t('near.label')}>
      <div className="near-what">
        {near.thumbUrl ? <img src={near.thumbUrl} alt={t('near.picture')} /> : null}
        <div>
          <b>
            {distanceM === null
              ? t('near.inGrid', { ago })
              : t('near.within', { metres: Math.max(10, Math.ceil(distanceM / 10) * 10), ago })}
          </b>
          <p>{t('near.quote', { title })}</p>
          <p>{state.filter(Boolean).join(lang === 'en' ? ', ' : '，')}</p>
        </div>
      </div>
      <div className="near-choice">
        <button type="button" className={same ? 'btn on' : 'btn accent'} aria-pressed={same} onClick={onSame}>
          <Icon name={same ? 'check' : 'merge'} size={20} />
          {t(photos > 0 ? 'near.sameWithPhoto' : 'near.same')}
        </button>
        <button type="button" className="btn" onClick={onOther}>
          {t('near.other')}
        </button>
      </div>
    </section>
  );
};
