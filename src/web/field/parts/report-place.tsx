import { useState } from 'react';
import { Mark } from '#web/ui/mark.tsx';
import { useFieldWords } from '../session.tsx';
import type { Position } from './use-position.ts';

/** The place, filled in by the phone; words can be added and are asked for where it found none. */
export const ReportPlace = ({
  position,
  again,
  address,
  onAddress,
}: {
  position: Position;
  again: () => void;
  address: string;
  onAddress: (address: string) => void;
}) => {
  const t = useFieldWords();
  const [changing, change] = useState(address !== '');
  const located = position.state === 'found' ? position.located : null;
  const name = located?.gridName ?? located?.communityName;
  const note =
    position.state === 'locating'
      ? t('report.locating')
      : position.state === 'failed'
        ? t('report.noPlace')
        : located?.inside === false
          ? t('report.outside')
          : t('report.accuracy', { metres: position.accuracy });
  const asks = changing || position.state === 'failed' || located?.inside === false;
  return (
    <section className="place">
      <Mark size={32} />
      <div>
        <b>{name ?? note}</b>
        {name ? <small>{note}</small> : null}
      </div>
      <button type="button" className="btn quiet" onClick={asks ? again : () => change(true)}>
        {asks ? t('report.locateAgain') : t('report.changePlace')}
      </button>
      {asks ? (
        <input
          value={address}
          maxLength={200}
          placeholder={t('report.address')}
          aria-label={t('report.address')}
          onChange={(event) => onAddress(event.target.value)}
        />
      ) : null}
    </section>
  );
};
