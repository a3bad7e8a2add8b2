import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ServiceImported, ServiceImportOptions } from '#contract/services.ts';
import { officeWords } from '#i18n/console-office.ts';
import { serviceRoomWords } from '#i18n/console-services.ts';
import { importServices, type ServiceList } from '#web/api/services.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import '../territory/import-form.css';
import { freshenServices } from './service-queries.ts';

const DATUMS = ['cgcs2000', 'wgs84', 'gcj02', 'bd09'] as const;

const Outcome = ({ seen }: { seen: ServiceImported }) => {
  const t = useWords(serviceRoomWords);
  const { faults, ...counts } = seen;
  return (
    <section className="import-preview">
      <p>
        <b>{t('import.counts', counts)}</b>
      </p>
      {faults.length > 0 ? (
        <div className="findings">
          <ul>
            {faults.map(({ row, field, code, reason }) => (
              <li key={`${row}-${field}-${code}`} className="error">
                <p>
                  <b>{t('import.row', { row })}</b> {reason}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
};

/** A file of items, desks, homes or roads: looked at first, then its good rows are taken. */
export const ImportServices = ({ kind, onClose }: { kind: ServiceList | 'roads'; onClose: () => void }) => {
  const t = useWords(serviceRoomWords);
  const office = useWords(officeWords);
  const [file, choose] = useState<File | null>(null);
  const [options, set] = useState<ServiceImportOptions>({ datum: 'cgcs2000' });
  const take = useMutation({
    mutationFn: async () => file && importServices(kind, { file, options, isLook: false }),
    onSuccess: freshenServices,
  });
  const look = useQuery({
    queryKey: ['service-import', kind, file && [file.name, file.size, file.lastModified], options],
    queryFn: () => (file ? importServices(kind, { file, options, isLook: true }) : null),
    enabled: file !== null && !take.isSuccess,
    retry: false,
    gcTime: 0,
  });
  const seen = take.data ?? look.data;
  const good = look.data ? look.data.rows - look.data.refused : 0;
  const isDone = take.isSuccess;
  return (
    <Modal
      open
      width={640}
      title={t(`import.${kind}`)}
      onCancel={onClose}
      footer={
        isDone ? (
          <Button type="primary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <Button type="primary" disabled={good === 0} loading={take.isPending} onClick={() => take.mutate()}>
            {t('import.now')}
          </Button>
        )
      }
    >
      <Form layout="vertical" className="step-form import-form">
        <p className="second">{t(`import.${kind}Hint`)}</p>
        <Form.Item label={t('import.file')} htmlFor="service-file">
          <input
            id="service-file"
            type="file"
            accept={kind === 'items' ? '.xlsx,.csv' : '.geojson,.json,.kml,.kmz,.zip,.xlsx,.csv'}
            onChange={({ target }) => {
              take.reset();
              choose(target.files?.[0] ?? null);
            }}
          />
        </Form.Item>
        {kind === 'items' ? null : (
          <Form.Item label={t('import.datum')} htmlFor="service-datum">
            <Select
              id="service-datum"
              value={options.datum}
              options={DATUMS.map((value) => ({ value, label: office(`import.datum.${value}`) }))}
              onChange={(datum) => set({ ...options, datum })}
            />
          </Form.Item>
        )}
        {kind === 'homes' ? (
          <Checkbox
            checked={options.replace ?? false}
            onChange={({ target }) => set({ ...options, replace: target.checked })}
          >
            {t('import.replace')}
          </Checkbox>
        ) : null}
      </Form>
      <div aria-live="polite">
        {look.isFetching ? <p className="second small">{t('import.reading')}</p> : null}
        {look.error ? <Failed error={look.error} /> : null}
        {take.error ? <Failed error={take.error} /> : null}
        {isDone ? <p>{t('import.done')}</p> : null}
        {seen ? <Outcome seen={seen} /> : null}
      </div>
    </Modal>
  );
};
