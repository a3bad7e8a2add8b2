import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { MatterDetail } from '#contract/matters.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { search } from '#web/api/matters.ts';
import { useWords } from '#web/ui/lang.tsx';
import { proposalsQuery } from '../queries.ts';

/** Finds another open matter by number or words; those that look the same are offered at once. */
export const MatterSelect = ({
  id,
  value,
  onChange,
  matter,
  closed = false,
}: {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
  matter: MatterDetail;
  /** Those that are over may be chosen, too. */
  closed?: boolean;
}) => {
  const t = useWords(matterWords);
  const [typed, type] = useState('');
  const q = useDeferredValue(typed.trim());
  const alike = useQuery(proposalsQuery(matter.id));
  const { data, isFetching } = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => search(q, { signal }),
    enabled: q !== '',
    placeholderData: (before) => before,
  });
  const offered =
    q === '' ? (alike.data?.duplicates ?? []) : (data?.matters ?? []).filter((one) => closed || !one.closedAt);
  const options = offered
    .filter((one) => one.id !== matter.id)
    .map((one) => ({ value: one.id, label: `${one.no} ${one.title}·${one.stateLabel}` }));
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: type }}
      loading={isFetching}
      options={options}
      placeholder={t(closed ? 'step.linkHint' : 'step.mergeHint')}
      style={{ width: '100%' }}
    />
  );
};
