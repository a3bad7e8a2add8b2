import { useMutation } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, InputNumber, Select } from 'antd';
import type { ServiceView } from '#contract/services.ts';
import { POINT_KINDS } from '#domain/services/point.ts';
import { serviceRoomWords } from '#i18n/console-services.ts';
import { dropPoint, savePoint } from '#web/api/services.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { pointValue, type PointDraft } from './point-draft.ts';
import { freshenServices } from './service-queries.ts';

/** A desk: where it is, when it is open, what it takes. */
export const PointForm = ({
  draft,
  services,
  canEdit,
  onChange,
}: {
  draft: PointDraft;
  services: readonly ServiceView[];
  canEdit: boolean;
  onChange: (draft: PointDraft | null) => void;
}) => {
  const t = useWords(serviceRoomWords);
  const { lang } = useLang();
  const { message, modal } = App.useApp();
  const { known } = draft;
  const value = pointValue(draft);
  const done = async () => {
    await freshenServices();
    void message.success(t('point.saved'));
    onChange(null);
  };
  const save = useMutation({ mutationFn: async () => value && savePoint(known, value), onSuccess: done });
  const drop = useMutation({ mutationFn: async () => known && dropPoint(known), onSuccess: done });
  const error = save.error ?? drop.error;
  const change = (more: Partial<PointDraft>) => onChange({ ...draft, ...more });
  const text = (key: 'name' | 'hours' | 'address' | 'phone', maxLength: number) => (
    <label className="field">
      {t(`point.${key}`)}
      <Input
        disabled={!canEdit}
        maxLength={maxLength}
        value={draft[key] ?? ''}
        onChange={({ target }) => change({ [key]: target.value })}
      />
    </label>
  );
  const degrees = (key: 'lng' | 'lat') => (
    <label className="field">
      {t(`point.${key}`)}
      <InputNumber
        disabled={!canEdit}
        controls={false}
        precision={6}
        value={draft[key]}
        onChange={(next) => change({ [key]: next })}
      />
    </label>
  );
  const offered = services.filter(({ state }) => state !== 'withdrawn');
  const options = offered.map(({ id, name }) => ({ value: id, label: (lang === 'en' && name.en) || name.zh }));
  return (
    <>
      <div className="limitform settings">
        <header>
          <h2>{known?.name ?? t('point.new')}</h2>
          <button type="button" className="hy-btn quiet push" onClick={() => onChange(null)} aria-label={t('close')}>
            <Icon name="x" size={16} />
          </button>
        </header>
        {canEdit ? <p className="small second">{t('point.where')}</p> : null}
        <div className="field-pair">
          {degrees('lng')}
          {degrees('lat')}
        </div>
        {text('name', 60)}
        <label className="field">
          {t('point.kind')}
          <Select
            disabled={!canEdit}
            value={draft.kind}
            options={POINT_KINDS.map((kind) => ({ value: kind, label: t(`point.${kind}`) }))}
            onChange={(kind) => change({ kind })}
          />
        </label>
        {text('address', 200)}
        {text('hours', 100)}
        {text('phone', 24)}
        <Checkbox
          disabled={!canEdit}
          checked={draft.allItems}
          onChange={({ target }) => change({ allItems: target.checked })}
        >
          {t('point.all')}
        </Checkbox>
        {draft.allItems ? null : (
          <>
            <label className="field">
              {t('point.items')}
              <Select
                mode="multiple"
                disabled={!canEdit}
                value={draft.itemIds}
                options={options}
                optionFilterProp="label"
                onChange={(itemIds: string[]) => change({ itemIds })}
              />
            </label>
            {canEdit ? (
              <div className="acts">
                <Button
                  onClick={() => change({ itemIds: offered.filter((item) => item.delegated).map(({ id }) => id) })}
                >
                  {t('point.delegated')}
                </Button>
              </div>
            ) : null}
          </>
        )}
        {error ? <Failed error={error} /> : null}
      </div>
      {canEdit ? (
        <footer className="next">
          {known ? (
            <Button
              danger
              loading={drop.isPending}
              onClick={() =>
                void modal.confirm({
                  title: t('point.drop'),
                  content: t('point.dropSure', { name: known.name }),
                  okText: t('point.drop'),
                  onOk: () => drop.mutateAsync(),
                })
              }
            >
              {t('point.drop')}
            </Button>
          ) : null}
          <Button
            type="primary"
            className="push"
            disabled={!value}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('point.save')}
          </Button>
        </footer>
      ) : null}
    </>
  );
};
