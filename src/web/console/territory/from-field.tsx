import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { ImportOptions } from '#contract/territory-import.ts';
import { territoryRoomWords } from '#i18n/console-territory.ts';
import { officeToday } from '#web/ui/format.ts';
import { useWords } from '#web/ui/lang.tsx';

const WAYS = ['usual', 'always', 'day'] as const;
type From = ImportOptions['fromDay'];

/** Since when what is imported holds: as usual, always, or from a day on. */
export const FromField = ({ from, onChange }: { from: From; onChange: (from: From) => void }) => {
  const t = useWords(territoryRoomWords);
  const [day, setDay] = useState(officeToday);
  const way = from === undefined ? 'usual' : from === null ? 'always' : 'day';
  const choose = (next: (typeof WAYS)[number]) =>
    onChange(next === 'usual' ? undefined : next === 'always' ? null : day);
  return (
    <Form.Item label={t('import.from')} htmlFor="territory-from" extra={t('import.from.help')}>
      <div className="pair">
        <Select
          id="territory-from"
          value={way}
          options={WAYS.map((value) => ({ value, label: t(`import.from.${value}`) }))}
          onChange={choose}
        />
        {way === 'day' ? (
          <Input
            type="date"
            aria-label={t('import.from.day')}
            max={officeToday()}
            value={day}
            onChange={({ target }) => {
              setDay(target.value);
              if (target.value !== '') onChange(target.value);
            }}
          />
        ) : null}
      </div>
    </Form.Item>
  );
};
