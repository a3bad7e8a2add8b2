import { useMutation } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import type { ServiceValue, ServiceView } from '#contract/services.ts';
import { SERVICE_DAY_UNITS, SERVICE_THEMES } from '#domain/services/item.ts';
import { serviceRoomWords } from '#i18n/console-services.ts';
import { themeWords } from '#i18n/service-themes.ts';
import { isProblem } from '#web/api/problem.ts';
import { saveService } from '#web/api/services.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { draftOf, valueOf, type ItemDraft } from './item-draft.ts';
import { ItemHistory } from './item-history.tsx';
import { Materials } from './materials.tsx';
import { freshenServices } from './service-queries.ts';

type Text = { readonly [Key in keyof ItemDraft]: ItemDraft[Key] extends string ? Key : never }[keyof ItemDraft];

/** One item: read by everyone, changed with a reason by who may. */
export const ItemForm = ({
  item,
  isNew,
  canEdit,
  onClose,
  onSaved,
}: {
  item: ServiceView;
  isNew: boolean;
  canEdit: boolean;
  onClose: () => void;
  onSaved: (id: string) => void;
}) => {
  const t = useWords(serviceRoomWords);
  const { lang } = useLang();
  const short = lang === 'en' ? 'en' : 'zh';
  const { message } = App.useApp();
  const [draft, set] = useState(() => draftOf(item));
  const [reason, why] = useState('');
  const change = (more: Partial<ItemDraft>) => set({ ...draft, ...more });
  const value = valueOf(draft, item);
  const save = useMutation({
    mutationFn: (next: ServiceValue | null) =>
      saveService(draft.id, item.version, { value: next, reason: reason.trim() }),
    onSuccess: async () => {
      await freshenServices();
      void message.success(t('item.saved'));
      onSaved(draft.id);
    },
  });
  const text = (key: Text, label: string, more: object = {}) => (
    <label className="field">
      {label}
      <Input
        disabled={!canEdit}
        value={draft[key]}
        onChange={({ target }) => change({ [key]: target.value })}
        {...more}
      />
    </label>
  );
  const words = (key: 'name' | 'whom', of: 'zh' | 'en', label: string) => (
    <label className="field">
      {label}
      <Input
        disabled={!canEdit}
        maxLength={200}
        value={draft[key][of]}
        onChange={({ target }) => change({ [key]: { ...draft[key], [of]: target.value } })}
      />
    </label>
  );
  const canSend = canEdit && reason.trim() !== '' && !save.isPending;
  return (
    <>
      <div className="limitform">
        <header>
          <h2>{item.name[short] || item.name.zh || t('items.add')}</h2>
          <button type="button" className="hy-btn quiet push" onClick={onClose} aria-label={t('close')}>
            <Icon name="x" size={16} />
          </button>
        </header>
        {isNew ? text('id', t('item.id'), { maxLength: 60 }) : null}
        {words('name', 'zh', t('item.name'))}
        {words('name', 'en', t('item.nameEn'))}
        {words('whom', 'zh', t('item.whom'))}
        {words('whom', 'en', t('item.whomEn'))}
        <label className="field">
          {t('item.theme')}
          <Select
            disabled={!canEdit}
            value={draft.theme}
            options={SERVICE_THEMES.map((theme) => ({ value: theme, label: themeWords[theme][short] }))}
            onChange={(theme) => change({ theme })}
          />
        </label>
        <Checkbox
          disabled={!canEdit}
          checked={draft.delegated}
          onChange={({ target }) => change({ delegated: target.checked })}
        >
          {t('item.delegated')}
        </Checkbox>
        <Checkbox
          disabled={!canEdit}
          checked={draft.anyWindow}
          onChange={({ target }) => change({ anyWindow: target.checked })}
        >
          {t('item.anyWindow')}
        </Checkbox>
        {text('days', t('item.days'), { type: 'number', min: 0, max: 365 })}
        <div className="field-pair">
          {text('legalAmount', t('item.legal'), { type: 'number', min: 0, max: 365 })}
          <Select
            aria-label={t('item.legal')}
            disabled={!canEdit}
            value={draft.legalUnit}
            options={SERVICE_DAY_UNITS.map((unit) => ({ value: unit, label: t(`item.${unit}`) }))}
            onChange={(legalUnit) => change({ legalUnit })}
          />
        </div>
        {draft.legalAmount === '' ? null : text('legalSource', t('item.legalSource'), { maxLength: 200 })}
        {text('fee', t('item.fee'), { maxLength: 100 })}
        <Materials materials={draft.materials} canEdit={canEdit} onChange={(materials) => change({ materials })} />
        <label className="field">
          {t('item.steps')}
          <Input.TextArea
            disabled={!canEdit}
            autoSize={{ minRows: 3 }}
            value={draft.steps}
            onChange={({ target }) => change({ steps: target.value })}
          />
        </label>
        {save.error ? (
          isProblem(save.error, 'stale_version') ? (
            <p role="alert">{t('item.stale')}</p>
          ) : (
            <Failed error={save.error} />
          )
        ) : null}
        {isNew ? null : <ItemHistory id={item.id} />}
      </div>
      {canEdit ? (
        <footer className="next decide">
          <Input
            className="reason"
            aria-label={t('item.reason')}
            placeholder={t('item.reason')}
            maxLength={200}
            value={reason}
            onChange={({ target }) => why(target.value)}
          />
          {isNew || item.state === 'withdrawn' ? null : (
            <Button disabled={!canSend} onClick={() => save.mutate(null)}>
              {t('item.withdraw')}
            </Button>
          )}
          <Button
            type="primary"
            disabled={!canSend || !value}
            loading={save.isPending}
            onClick={() => save.mutate(value)}
          >
            {t('item.save')}
          </Button>
        </footer>
      ) : null}
    </>
  );
};
