import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { ImportOptions } from '#contract/territory-import.ts';
import { placeLevels } from '#domain/territory/place.ts';
import { officeWords } from '#i18n/console-office.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { territoryRoomWords } from '#i18n/console-territory.ts';
import { importTerritory, previewImport } from '#web/api/territory.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { queries } from '../queries.ts';
import { FromField } from './from-field.tsx';
import { ImportPreviewTable } from './import-preview.tsx';
import './import-form.css';

const DATUMS = ['cgcs2000', 'wgs84', 'gcj02', 'bd09'] as const;
const FIELDS = ['name', 'code', 'edition', 'parent', 'kind'] as const;
/** Where a row has no shape of its own. */
const POINT = ['lng', 'lat'] as const;
const LONGEST_PASTE = 60_000;
/** Somebody who types or chooses in a row is not asked about at every stroke. */
const SETTLES_MS = 400;

interface Source {
  readonly options: ImportOptions;
  readonly file: File | null;
}

/** What the source would become, once nobody is changing it; what was asked about an older one is called off. */
const useLook = (source: Source, isDone: boolean) => {
  const [asked, ask] = useState(source);
  useEffect(() => {
    const timer = setTimeout(() => ask(source), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [source]);
  const { options, file } = asked;
  const isGiven = file !== null || Boolean(options.table?.trim());
  const look = useQuery({
    queryKey: ['territory-import', file && [file.name, file.size, file.lastModified], options],
    queryFn: ({ signal }) => previewImport(options, file, signal),
    enabled: isGiven && !isDone,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const isAwaited = asked !== source && (source.file !== null || Boolean(source.options.table?.trim()));
  return {
    seen: isGiven ? (look.data ?? null) : null,
    error: isGiven ? look.error : null,
    isPending: look.isFetching || isAwaited,
  };
};

/** Places and borders from a file or a pasted table: looked at first, then taken whole, or kept as a draft with its faults. */
export const ImportForm = ({ onClose }: { onClose: () => void }) => {
  const t = useWords(territoryRoomWords);
  const office = useWords(officeWords);
  const frame = useWords(shellWords);
  const [source, setSource] = useState<Source>({ options: { level: 'grid', datum: 'cgcs2000' }, file: null });
  const { options, file } = source;
  const send = useMutation({
    mutationFn: (mode: 'now' | 'draft') => importTerritory({ ...options, mode }, file),
    onSuccess: () => queries.invalidateQueries(),
  });
  const look = useLook(source, send.isSuccess);
  const { seen } = look;
  const change = (more: Partial<ImportOptions>) => {
    setSource({ options: { ...options, ...more }, file });
    send.reset();
  };
  const setFrom = (fromDay: ImportOptions['fromDay']) => {
    const { fromDay: _, ...rest } = options;
    setSource({ options: fromDay === undefined ? rest : { ...rest, fromDay }, file });
    send.reset();
  };
  const choose = (chosen: File | null) => {
    const { table: _, mapping: __, ...rest } = options;
    setSource({ options: rest, file: chosen });
    send.reset();
  };
  const isClean = seen !== null && seen.issues.every(({ severity }) => severity === 'warning');
  const columns = (seen?.columns ?? []).map(({ name, samples }) => ({
    value: name,
    label: samples.length > 0 ? `${name}（${samples.join('、').slice(0, 24)}）` : name,
  }));
  const isTable = seen?.format === 'table' || seen?.format === 'workbook';
  const done = send.data;
  return (
    <Modal
      open
      width={760}
      title={t('import.title')}
      onCancel={onClose}
      footer={
        done ? (
          <Button type="primary" onClick={onClose}>
            {frame('close')}
          </Button>
        ) : (
          <>
            <Button disabled={!seen || look.isPending} loading={send.isPending} onClick={() => send.mutate('draft')}>
              {t('import.draft')}
            </Button>
            <Button
              type="primary"
              disabled={!isClean || look.isPending}
              loading={send.isPending}
              onClick={() => send.mutate('now')}
            >
              {t('import.now')}
            </Button>
          </>
        )
      }
    >
      <Form layout="vertical" className="step-form import-form">
        <Form.Item label={t('import.file')} htmlFor="territory-file">
          <input
            id="territory-file"
            type="file"
            accept=".geojson,.json,.kml,.kmz,.zip,.xlsx,.csv,.txt"
            onChange={(event) => choose(event.target.files?.[0] ?? null)}
          />
        </Form.Item>
        <Form.Item label={t('import.paste')} htmlFor="territory-paste">
          <Input.TextArea
            id="territory-paste"
            rows={3}
            maxLength={LONGEST_PASTE}
            value={options.table ?? ''}
            disabled={file !== null}
            onChange={({ target }) => change({ table: target.value, mapping: {} })}
          />
        </Form.Item>
        <div className="pair">
          <Form.Item label={office('import.level')} htmlFor="territory-level">
            <Select
              id="territory-level"
              value={options.level}
              options={placeLevels.map((value) => ({ value, label: office(`level.${value}`) }))}
              onChange={(level) => change({ level })}
            />
          </Form.Item>
          <Form.Item label={office('import.datum')} htmlFor="territory-datum">
            <Select
              id="territory-datum"
              value={options.datum}
              options={DATUMS.map((value) => ({ value, label: office(`import.datum.${value}`) }))}
              onChange={(datum) => change({ datum })}
            />
          </Form.Item>
        </div>
        <FromField from={options.fromDay} onChange={setFrom} />
        <Checkbox checked={options.sketch ?? false} onChange={({ target }) => change({ sketch: target.checked })}>
          {t('import.sketch')}
        </Checkbox>
        {seen ? (
          <fieldset className="columns">
            <legend>{t('import.columns')}</legend>
            {[...FIELDS, ...(isTable ? POINT : [])].map((field) => (
              <Form.Item key={field} label={t(`import.field.${field}`)} htmlFor={`column-${field}`}>
                <Select
                  id={`column-${field}`}
                  allowClear
                  value={seen.mapping[field]}
                  options={columns}
                  onChange={(column?: string) => {
                    const { [field]: _, ...others } = options.mapping ?? {};
                    change({ mapping: { ...others, ...(column && { [field]: column }) } });
                  }}
                />
              </Form.Item>
            ))}
          </fieldset>
        ) : null}
      </Form>
      <div aria-live="polite">
        {look.isPending ? <p className="second small">{t('import.reading')}</p> : null}
        {look.error ? <Failed error={look.error} /> : null}
        {send.error ? <Failed error={send.error} /> : null}
        {done ? (
          <Alert
            type="success"
            showIcon
            title={done.changeId ? t('import.kept') : t('import.done', { added: done.added, changed: done.changed })}
          />
        ) : seen && !look.isPending ? (
          <ImportPreviewTable preview={seen} />
        ) : null}
      </div>
    </Modal>
  );
};
