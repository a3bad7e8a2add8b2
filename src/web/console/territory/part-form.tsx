import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { territoryRoomWords } from '#i18n/console-territory.ts';
import type { MultiPolygon } from '#domain/territory/geometry.ts';
import type { PlaceFacts } from '#domain/territory/change-set.ts';
import { placeLevels, type Place } from '#domain/territory/place.ts';
import { useWords } from '#web/ui/lang.tsx';
import { coordinatesText, parseCoordinates } from './coordinates.ts';
import { factsOf } from './edit-state.ts';

/** The border as numbers: everything that can be drawn can also be typed. */
const Coordinates = ({ polygon, onChange }: { polygon: MultiPolygon; onChange: (polygon: MultiPolygon) => void }) => {
  const t = useWords(territoryRoomWords);
  const id = useId();
  const written = coordinatesText(polygon);
  const [typed, type] = useState<{ from: string; text: string } | null>(null);
  const text = typed?.from === written ? typed.text : written;
  const parsed = parseCoordinates(text);
  return (
    <details className="coordinates">
      <summary>{t('fact.coordinates')}</summary>
      <label htmlFor={id} className="second small">
        {t('fact.coordinatesHelp')}
      </label>
      <Input.TextArea
        id={id}
        rows={8}
        value={text}
        status={'line' in parsed ? 'error' : ''}
        onChange={(event) => type({ from: written, text: event.target.value })}
      />
      {'line' in parsed ? <p role="alert">{t('fact.coordinatesBad', { line: parsed.line })}</p> : null}
      <Button
        disabled={'line' in parsed || text === written}
        onClick={() => 'polygon' in parsed && onChange(parsed.polygon)}
      >
        {t('fact.apply')}
      </Button>
    </details>
  );
};

/** Name, code, parent and border of a place, each editable without the mouse. */
export const PartForm = ({
  place,
  parents,
  onChange,
}: {
  place: Place;
  parents: readonly Place[];
  onChange: (facts: PlaceFacts) => void;
}) => {
  const t = useWords(territoryRoomWords);
  const id = useId();
  const facts = factsOf(place);
  const set = (more: Partial<PlaceFacts>) => onChange({ ...facts, ...more });
  const rank = placeLevels.indexOf(place.level);
  const above = parents.filter(({ level }) => placeLevels.indexOf(level) < rank);
  const text = (name: 'name' | 'code', max: number) => (
    <p>
      <label htmlFor={`${id}-${name}`}>{t(`fact.${name}`)}</label>
      <Input
        id={`${id}-${name}`}
        key={`${place.id}-${place[name]}`}
        defaultValue={place[name]}
        maxLength={max}
        onBlur={({ target }) => target.value !== place[name] && set({ [name]: target.value.trim() })}
      />
    </p>
  );
  return (
    <div className="part-form">
      {text('name', 100)}
      {text('code', 64)}
      <p>
        <label htmlFor={`${id}-aliases`}>{t('fact.aliases')}</label>
        <Input
          id={`${id}-aliases`}
          key={`${place.id}-${place.aliases.join()}`}
          defaultValue={place.aliases.join('、')}
          maxLength={300}
          onBlur={({ target }) => {
            const aliases = target.value
              .split(/[、,，]/)
              .map((one) => one.trim())
              .filter((one) => one !== '');
            if (aliases.join() !== place.aliases.join()) set({ aliases });
          }}
        />
      </p>
      {place.level === 'community' || place.level === 'subdistrict' ? (
        <p>
          <label htmlFor={`${id}-edition`}>{t('fact.edition')}</label>
          <Input
            id={`${id}-edition`}
            key={`${place.id}-${place.codeEdition ?? ''}`}
            defaultValue={place.codeEdition ?? ''}
            maxLength={4}
            inputMode="numeric"
            onBlur={({ target }) =>
              /^\d{4}$/.test(target.value) && target.value !== place.codeEdition && set({ codeEdition: target.value })
            }
          />
        </p>
      ) : null}
      {above.length > 0 && place.parentId !== null ? (
        <p>
          <label htmlFor={`${id}-parent`}>{t('fact.parent')}</label>
          <Select
            id={`${id}-parent`}
            value={place.parentId}
            options={above.map(({ id: value, name }) => ({ value, label: name }))}
            onChange={(parentId) => set({ parentId })}
          />
        </p>
      ) : null}
      <Coordinates
        key={place.id}
        polygon={place.polygon ?? []}
        onChange={(polygon) => set({ polygon, geometrySource: 'drawn' })}
      />
    </div>
  );
};
