import { Button, Select } from 'antd';
import { territoryRoomWords } from '#i18n/console-territory.ts';
import type { MultiPolygon } from '#domain/territory/geometry.ts';
import { useWords } from '#web/ui/lang.tsx';
import { keyOfRing, ringsOf, withoutRing } from './rings.ts';

/** Which outline of a border with holes or several pieces is in hand; a hole can be filled, a piece given up. */
export const RingPicker = ({
  shape,
  picked,
  onPick,
  onChange,
}: {
  shape: MultiPolygon;
  picked: string;
  onPick: (key: string) => void;
  onChange: (shape: MultiPolygon) => void;
}) => {
  const t = useWords(territoryRoomWords);
  const rings = ringsOf(shape);
  const at = rings.find((one) => keyOfRing(one) === picked) ?? rings[0];
  if (!at || rings.length < 2) return null;
  const name = ({ piece, ring }: typeof at) => {
    const of = shape.length > 1 ? t('ring.piece', { n: piece + 1 }) : '';
    return `${of}${ring === 0 ? t('ring.outer') : t('ring.hole', { n: ring })}`;
  };
  return (
    <div className="tools rings">
      <label htmlFor="ring-picker">{t('ring.which')}</label>
      <Select
        id="ring-picker"
        value={keyOfRing(at)}
        options={rings.map((one) => ({ value: keyOfRing(one), label: name(one) }))}
        onChange={onPick}
      />
      {at.ring > 0 || shape.length > 1 ? (
        <Button onClick={() => onChange(withoutRing(shape, at))}>
          {at.ring > 0 ? t('ring.fill') : t('ring.dropPiece')}
        </Button>
      ) : null}
    </div>
  );
};
