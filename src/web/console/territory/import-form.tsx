import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import type { PlaceImport } from '#contract/office.ts';
import type { Static } from 'typebox';
import { officeWords } from '#i18n/console-office.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { importPlaces } from '#web/api/office.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { queries } from '../queries.ts';
import { fieldsOf, readGeojson, type Collection } from './geojson.ts';

type ImportBody = Static<typeof PlaceImport>;
const LEVELS = ['community', 'grid', 'microGrid', 'estate', 'building', 'unit'] as const;
const DATUMS = ['cgcs2000', 'wgs84', 'gcj02', 'bd09'] as const;

/** Boundaries from a GeoJSON file: which level, which datum, and which of its fields are name and code. */
export const ImportForm = ({ onClose }: { onClose: () => void }) => {
  const t = useWords(officeWords);
  const frame = useWords(shellWords);
  const [form] = Form.useForm<ImportBody>();
  const [file, read] = useState<Collection | 'bad' | null>(null);
  const send = useMutation({
    mutationFn: (body: ImportBody) => importPlaces(body),
    onSuccess: () => queries.invalidateQueries(),
  });
  const geojson = file === 'bad' ? null : file;
  const fields = geojson ? fieldsOf(geojson).map((value) => ({ value, label: value })) : [];
  const rules = [{ required: true, message: t('need') }];
  const choose = (chosen: File | undefined) => void chosen?.text().then((text) => read(readGeojson(text) ?? 'bad'));
  return (
    <Modal
      open
      title={t('territory.import')}
      okText={t('import.submit')}
      cancelText={frame('antd.cancel')}
      okButtonProps={{ disabled: !geojson || send.isSuccess }}
      confirmLoading={send.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<ImportBody>
        form={form}
        layout="vertical"
        className="step-form"
        initialValues={{ level: 'grid', datum: 'cgcs2000' }}
        onFinish={(values) => geojson && send.mutate({ ...values, geojson })}
      >
        <Form.Item label={t('import.file')} htmlFor="geojson-file" required>
          <input
            id="geojson-file"
            type="file"
            accept=".geojson,.json,application/geo+json"
            onChange={(event) => choose(event.target.files?.[0])}
          />
        </Form.Item>
        {file === 'bad' ? <Alert type="error" showIcon title={t('import.bad')} /> : null}
        {geojson ? <p className="small second">{t('import.found', { n: geojson.features.length })}</p> : null}
        <Form.Item name="level" label={t('import.level')} rules={rules}>
          <Select options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))} />
        </Form.Item>
        <Form.Item name="datum" label={t('import.datum')} rules={rules}>
          <Select options={DATUMS.map((value) => ({ value, label: t(`import.datum.${value}`) }))} />
        </Form.Item>
        <Form.Item name="nameField" label={t('import.name')} rules={rules}>
          <Select options={fields} disabled={!geojson} />
        </Form.Item>
        <Form.Item name="codeField" label={t('import.code')} rules={rules}>
          <Select options={fields} disabled={!geojson} />
        </Form.Item>
        <Form.Item name="parentField" label={t('import.parent')}>
          <Select options={fields} allowClear disabled={!geojson} />
        </Form.Item>
      </Form>
      {send.error ? <Failed error={send.error} /> : null}
      {send.isSuccess && geojson ? (
        <Alert
          type="success"
          showIcon
          title={t('import.done', { n: geojson.features.length })}
          action={<Button onClick={onClose}>{frame('close')}</Button>}
        />
      ) : null}
    </Modal>
  );
};
