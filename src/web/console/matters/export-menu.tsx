import { App, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import type { MatterColumn } from '#contract/matter-filter.ts';
import type { MatterFilter } from '#contract/matters.ts';
import { listWords } from '#i18n/console-list.ts';
import { exportMatters } from '#web/api/lists.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { bytes, number } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';

const save = (blob: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the address when it has turned to it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** All rows of the filter as Excel or CSV, with the columns on the screen; says how much has come and can be stopped. */
export const ExportMenu = ({
  filter,
  columns,
  count,
}: {
  filter: MatterFilter;
  columns: readonly MatterColumn[];
  /** How many rows that will be, in words. */
  count: string;
}) => {
  const t = useWords(listWords);
  const { lang } = useLang();
  const { message } = App.useApp();
  const [rows, hear] = useState<number | null>(null);
  const running = useRef<AbortController>(undefined);
  const run = async (format: 'csv' | 'xlsx') => {
    const abort = new AbortController();
    running.current = abort;
    hear(0);
    const query = { ...filter, format, columns: columns.join(','), lang: lang === 'en' ? 'en' : 'zh' } as const;
    try {
      const { blob, name } = await exportMatters(query, { signal: abort.signal, onRows: hear });
      save(blob, name);
      void message.success(t('export.done', { name, size: bytes(blob.size) }));
    } catch (error) {
      if (abort.signal.aborted) void message.info(t('export.stopped'));
      else void message.error(error instanceof ApiProblem && error.status > 0 ? error.message : t('export.failed'));
    } finally {
      hear(null);
    }
  };
  if (rows !== null)
    return (
      <span className="export" role="status">
        {t('export.running', { n: number(rows, lang), count })}
        <button type="button" className="hy-btn" onClick={() => running.current?.abort()}>
          {t('stop')}
        </button>
      </span>
    );
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: (['xlsx', 'csv'] as const).map((format) => ({
          key: format,
          label: t(`export.${format}`, { count }),
          onClick: () => void run(format),
        })),
      }}
    >
      <button type="button" className="hy-btn quiet" aria-label={t('export.title')} title={t('export.title')}>
        <Icon name="download" size={16} />
      </button>
    </Dropdown>
  );
};
