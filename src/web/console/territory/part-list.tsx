import { Checkbox } from 'antd';
import { territoryRoomWords } from '#i18n/console-territory.ts';
import type { PlaceEdit } from '#domain/territory/change-set.ts';
import type { Place } from '#domain/territory/place.ts';
import { useWords } from '#web/ui/lang.tsx';

/** The place and its parts: one is edited, several can be ticked for merging. Marked: new, edited, sketched, retired. */
export const PartList = ({
  parent,
  parts,
  edits,
  retired,
  picked,
  ticked,
  onPick,
  onTick,
}: {
  parent: Place;
  parts: readonly Place[];
  edits: readonly PlaceEdit[];
  retired: readonly Place[];
  picked: string | null;
  ticked: readonly string[];
  onPick: (id: string) => void;
  onTick: (ids: string[]) => void;
}) => {
  const t = useWords(territoryRoomWords);
  const editOf = new Map(edits.map((edit) => [edit.id, edit]));
  const marks = (place: Place): string[] => {
    const edit = editOf.get(place.id);
    return [
      ...(edit?.op === 'retire'
        ? [t('mark.retired')]
        : edit
          ? [t(edit.base === null ? 'mark.new' : 'mark.changed')]
          : []),
      ...(place.geometrySource === 'sketch' ? [t('mark.sketch')] : []),
      ...(place.polygon ? [] : [t('mark.noBorder')]),
    ];
  };
  const row = (place: Place, canTick: boolean) => (
    <li key={place.id} className={place.id === picked ? 'on' : undefined}>
      {canTick ? (
        <Checkbox
          aria-label={place.name}
          checked={ticked.includes(place.id)}
          onChange={({ target }) =>
            onTick(target.checked ? [...ticked, place.id] : ticked.filter((one) => one !== place.id))
          }
        />
      ) : null}
      <button type="button" aria-pressed={place.id === picked} onClick={() => onPick(place.id)}>
        {place.name || place.code}
        <i className="code">
          {place.code}
          {place.codeEdition ? ` · ${place.codeEdition}` : ''}
        </i>
        {marks(place).map((mark) => (
          <small key={mark}>{mark}</small>
        ))}
      </button>
    </li>
  );
  return (
    <nav className="parts" aria-label={t('edit.parts')}>
      <ul>
        {row(parent, false)}
        {parts.map((place) => row(place, true))}
        {retired.map((place) => row(place, false))}
      </ul>
      {parts.length === 0 ? <p className="second small">{t('edit.none')}</p> : null}
    </nav>
  );
};
