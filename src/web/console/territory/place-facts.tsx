import type { PlaceView } from '#contract/office.ts';
import { officeWords } from '#i18n/console-office.ts';
import { useWords } from '#web/ui/lang.tsx';

/** What is known of a place: level, code and its edition, other names, who is in charge, where the boundary is from. */
export const PlaceFacts = ({ place }: { place: PlaceView }) => {
  const t = useWords(officeWords);
  return (
    <dl className="facts">
      <dt>{t(`level.${place.level}`)}</dt>
      <dd>
        <b>{place.name}</b>
      </dd>
      <dt>{t('territory.code')}</dt>
      <dd>
        {place.code}{' '}
        {place.codeEdition ? (
          <span className="third">{t('territory.edition', { edition: place.codeEdition })}</span>
        ) : null}
      </dd>
      {place.aliases.length > 0 ? (
        <>
          <dt>{t('territory.aliases')}</dt>
          <dd>{place.aliases.join('、')}</dd>
        </>
      ) : null}
      <dt>{t('territory.people')}</dt>
      <dd>
        {place.stewards.map((steward) => `${steward.role} ${steward.name}`).join('、') || (
          <span className="third">{t('territory.noPeople')}</span>
        )}
      </dd>
      <dt>{t('territory.source')}</dt>
      <dd>{t(`territory.source.${place.geometrySource ?? 'none'}`)}</dd>
      <dt>{t('territory.codes')}</dt>
      <dd>
        <a className="link" href={`/r/${encodeURIComponent(place.id)}/codes`} target="_blank" rel="noreferrer">
          {t('territory.printCodes')}
        </a>
      </dd>
    </dl>
  );
};
