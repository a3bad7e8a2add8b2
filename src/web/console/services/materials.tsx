import { Button, Input, Select } from 'antd';
import type { ServiceValue } from '#contract/services.ts';
import { MATERIAL_FORMS } from '#domain/services/item.ts';
import { serviceRoomWords } from '#i18n/console-services.ts';
import { formWords } from '#i18n/service-themes.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';

type Material = ServiceValue['materials'][number];

/** What has to be brought, filled in or is fetched; a text that is changed loses the English of the old one. */
export const Materials = ({
  materials,
  canEdit,
  onChange,
}: {
  materials: readonly Material[];
  canEdit: boolean;
  onChange: (materials: readonly Material[]) => void;
}) => {
  const t = useWords(serviceRoomWords);
  const { lang } = useLang();
  const short = lang === 'en' ? 'en' : 'zh';
  const put = (at: number, more: Partial<Material>) =>
    onChange(materials.map((one, index) => (index === at ? { ...one, ...more } : one)));
  return (
    <section className="materials" aria-label={t('item.materials')}>
      <h3>{t('item.materials')}</h3>
      <ul>
        {materials.map((material, at) => (
          // Nothing names a paper that is being typed but its place in the list.
          <li key={at}>
            <Input
              aria-label={t('item.material')}
              placeholder={t('item.material')}
              maxLength={100}
              disabled={!canEdit}
              value={material.name.zh}
              onChange={({ target }) => put(at, { name: { zh: target.value, en: '' } })}
            />
            <Select
              aria-label={t('item.form')}
              disabled={!canEdit}
              value={material.form}
              options={MATERIAL_FORMS.map((form) => ({ value: form, label: formWords[form][short] }))}
              onChange={(form) => put(at, { form })}
            />
            <Input
              aria-label={t('item.from')}
              placeholder={t('item.from')}
              maxLength={60}
              disabled={!canEdit}
              value={material.from?.zh ?? ''}
              onChange={({ target }) => put(at, { from: target.value === '' ? null : { zh: target.value, en: '' } })}
            />
            {canEdit ? (
              <button
                type="button"
                className="hy-btn quiet"
                aria-label={t('item.removeMaterial', { name: material.name.zh })}
                onClick={() => onChange(materials.filter((_, index) => index !== at))}
              >
                <Icon name="x" size={16} />
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {canEdit ? (
        <Button
          onClick={() => onChange([...materials, { name: { zh: '', en: '' }, form: 'original', from: null }])}
          disabled={materials.length >= 30}
        >
          {t('item.addMaterial')}
        </Button>
      ) : null}
    </section>
  );
};
