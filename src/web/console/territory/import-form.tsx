import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ImportOptions, ImportPreview } from '#contract/territory-import.ts';
import { officeWords } from '#i18n/console-office.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { territoryRoomWords } from '#i18n/console-territory.ts';
import { importTerritory, previewImport } from '#web/api/territory.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { queries } from '../queries.ts';
import { ImportPreviewTable } from './import-preview.tsx';

const LEVELS = ['subdistrict', 'community', 'grid', 'microGrid', 'estate', 'building', 'unit'] as const;
const DATUMS = ['cgcs2000', 'wgs84', 'gcj02', 'bd09'] as const;
const FIELDS = ['name', 'code', 'parent', 'kind'] as const;
const LONGEST_PASTE = 60_000;

/** Places and borders from a file or a pasted table: looked at first, then taken whole, or kept as a draft with its faults. */
export const ImportForm = ({ onClose }: { onClose: () => void }) => {
  const t = useWords(territoryRoomWords);
  const office = useWords(officeWords);
  const frame = useWords(shellWords);
  const [file, setFile] = useState<File | null>(null);
  const [options, set] = useState<ImportOptions>({ level: 'grid', datum: 'cgcs2000' });
  const [seen, see] = useState<ImportPreview | null>(null);
  const look = useMutation({
    mutationFn: ({ next, from }: { next: ImportOptions; from: File | null }) => previewImport(next, from),
    onSuccess: see,
    onError: () => see(null),
  });
  const send = useMutation({
    mutationFn: (mode: 'now' | 'draft') => importTerritory({ ...options, mode }, file),
    onSuccess: () => queries.invalidateQueries(),
  });
  const change = (more: Partial<ImportOptions>, from = file) => {
    const next = { ...options, ...more };
    set(next);
    send.reset();
    if (from || next.table) look.mutate({ next, from });
  };
  const choose = (chosen: File | null) => {
    setFile(chosen);
    const { table: _, mapping: __, ...rest } = options;
    set(rest);
    send.reset();
    if (chosen) look.mutate({ next: rest, from: chosen });
  };
  const isClean = seen !== null && seen.issues.every(({ severity }) => severity === 'warning');
  const columns = (seen?.columns ?? []).map(({ name, samples }) => ({
    value: name,
    label: samples.length > 0 ? `${name}（${samples.join('、').slice(0, 24)}）` : name,
  }));
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
      <Form layout="vertical" className="step-form">
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
              options={LEVELS.map((value) => ({ value, label: office(`level.${value}`) }))}
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
        <Checkbox checked={options.sketch ?? false} onChange={({ target }) => change({ sketch: target.checked })}>
          {t('import.sketch')}
        </Checkbox>
        {seen ? (
          <fieldset className="columns">
            <legend>{t('import.columns')}</legend>
            {FIELDS.map((field) => (
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
