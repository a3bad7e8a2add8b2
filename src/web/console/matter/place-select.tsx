import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { matterWords } from '#i18n/console-matter.ts';
import { listPlaces } from '#web/api/office.ts';
import { useWords } from '#web/ui/lang.tsx';

/** Finds a place by name, alias or code. `known` is the name of the value given from outside. */
export const PlaceSelect = ({
  id,
  value,
  onChange,
  known,
  autoFocus,
}: {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
  known?: { id: string; name: string } | null;
  autoFocus?: boolean;
}) => {
  const t = useWords(matterWords);
  const [typed, type] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['places', q],
    queryFn: () => listPlaces({ q, limit: 20 }),
    enabled: q !== '',
    placeholderData: (before) => before,
  });
  const found = (data ?? []).map((place) => ({ value: place.id, label: place.name, title: place.code }));
  const options =
    known && !found.some((option) => option.value === known.id)
      ? [{ value: known.id, label: known.name }, ...found]
      : found;
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      showSearch={{ filterOption: false, onSearch: type }}
      loading={isFetching}
      options={options}
      placeholder={t('step.placeHint')}
      style={{ width: '100%' }}
    />
  );
};
