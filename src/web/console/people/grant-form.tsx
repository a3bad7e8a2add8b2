import { Button, Select } from 'antd';
import type { GrantValue } from '#contract/office.ts';
import type { SettingChoices } from '#contract/settings.ts';
import { peopleWords } from '#i18n/console-people.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { useCatalog } from '../queries.ts';
import type { Role } from './roles.ts';

/** One role with its bounds; an empty bound is the whole office. */
export const GrantForm = ({
  grant,
  roles,
  places,
  canEdit,
  onChange,
  onRemove,
}: {
  grant: GrantValue;
  roles: readonly Role[];
  places: SettingChoices['places'];
  canEdit: boolean;
  onChange: (grant: GrantValue) => void;
  onRemove: (() => void) | null;
}) => {
  const t = useWords(peopleWords);
  const { lang } = useLang();
  const catalog = useCatalog();
  const say = (label: { zh: string; en: string }) => (lang === 'en' ? label.en : label.zh);
  const bounds = [
    ['unitIds', 'users.units', (catalog?.units ?? []).map(({ id, label }) => ({ value: id, label: say(label) }))],
    ['placeIds', 'users.places', places.map(({ id, label }) => ({ value: id, label }))],
    ['kinds', 'users.kinds', (catalog?.kinds ?? []).map(({ id, label }) => ({ value: id, label: say(label) }))],
  ] as const;
  return (
    <fieldset className="grant" disabled={!canEdit}>
      <label className="field">
        {t('users.role')}
        <Select
          disabled={!canEdit}
          value={grant.role}
          options={roles.map(({ id, label }) => ({ value: id, label: say(label) }))}
          onChange={(role: string) => onChange({ ...grant, role })}
        />
      </label>
      {bounds.map(([bound, name, options]) => (
        <label className="field" key={bound}>
          {t(name)}
          <Select
            mode="multiple"
            disabled={!canEdit}
            placeholder={t('users.everywhere')}
            maxTagCount={4}
            value={grant[bound] ?? []}
            options={[...options]}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(values: string[]) => onChange({ ...grant, [bound]: values.length > 0 ? values : null })}
          />
        </label>
      ))}
      {onRemove && canEdit ? (
        <Button size="small" onClick={onRemove}>
          {t('users.removeGrant')}
        </Button>
      ) : null}
    </fieldset>
  );
};
