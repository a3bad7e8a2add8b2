import { Button, Checkbox, Input } from 'antd';
import { dutiesOf } from '#domain/access/duties.ts';
import { PERMISSIONS, type Permission } from '#domain/access/permissions.ts';
import { peopleWords } from '#i18n/console-people.ts';
import { permissionWords } from '#i18n/permissions.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import type { Role } from './roles.ts';
import { SightCard } from './sight.tsx';

const GROUPS = ['matter', 'insight', 'office', 'system'] as const;
type Group = (typeof GROUPS)[number];
const OF_ROOM: Readonly<Record<string, Group>> = {
  matter: 'matter',
  figure: 'insight',
  report: 'insight',
  territory: 'office',
  calendar: 'office',
  catalog: 'office',
  settings: 'office',
};
const groupOf = (permission: Permission): Group => OF_ROOM[permission.split('.')[0] ?? ''] ?? 'system';

/** A role as the list of what it allows, with what its holders would see. */
export const RoleForm = ({
  role,
  sample,
  own,
  canEdit,
  onChange,
  onReset,
  onCopy,
  onClose,
}: {
  role: Role;
  /** As it came with the product; null for one that the office added. */
  sample: Role | null;
  own: boolean;
  canEdit: boolean;
  onChange: (role: Role) => void;
  onReset: () => void;
  onCopy: () => void;
  onClose: () => void;
}) => {
  const t = useWords(peopleWords);
  const { lang } = useLang();
  const duties = dutiesOf(role.permissions);
  const toggle = (permission: Permission, held: boolean) =>
    onChange({
      ...role,
      permissions: PERMISSIONS.filter((one) => (one === permission ? held : role.permissions.includes(one))),
    });
  return (
    <form className="limitform" onSubmit={(event) => event.preventDefault()}>
      <header>
        <h2>{lang === 'en' ? role.label.en : role.label.zh}</h2>
        <button type="button" className="hy-btn quiet push" onClick={onClose} aria-label={t('cancel')}>
          <Icon name="x" size={16} />
        </button>
      </header>
      {duties.length > 1 ? (
        <p className="broken" role="alert">
          <Icon name="warn" size={16} />{' '}
          {t('roles.broken', { duties: duties.map((duty) => t(`duty.${duty}`)).join('、') })}
        </p>
      ) : null}
      {sample ? null : (
        <>
          <label className="field">
            {t('roles.zh')}
            <Input
              disabled={!canEdit}
              maxLength={20}
              value={role.label.zh}
              onChange={(event) => onChange({ ...role, label: { ...role.label, zh: event.target.value } })}
            />
          </label>
          <label className="field">
            {t('roles.en')}
            <Input
              disabled={!canEdit}
              maxLength={40}
              value={role.label.en}
              onChange={(event) => onChange({ ...role, label: { ...role.label, en: event.target.value } })}
            />
          </label>
        </>
      )}
      {GROUPS.map((group) => (
        <fieldset key={group} className="permissions">
          <legend>{t(`group.${group}`)}</legend>
          {PERMISSIONS.filter((permission) => groupOf(permission) === group).map((permission) => (
            <Checkbox
              key={permission}
              disabled={!canEdit}
              checked={role.permissions.includes(permission)}
              onChange={(event) => toggle(permission, event.target.checked)}
            >
              {permissionWords[permission][lang === 'en' ? 'en' : 'zh']}
            </Checkbox>
          ))}
        </fieldset>
      ))}
      {canEdit ? (
        <div className="acts">
          <Button onClick={onCopy}>{t('roles.copy')}</Button>
          {own ? (
            <Button danger={!sample} onClick={onReset}>
              {t(sample ? 'roles.reset' : 'roles.remove')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <p className="small second">{t('sight.scope')}</p>
      <SightCard query={{ grants: [{ role: role.id, unitIds: null, placeIds: null, kinds: null }], roles: [role] }} />
    </form>
  );
};
