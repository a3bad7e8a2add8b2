import { Button, Input, Select, Switch } from 'antd';
import { useState } from 'react';
import type { UserView } from '#contract/office.ts';
import type { SettingChoices } from '#contract/settings.ts';
import { peopleWords } from '#i18n/console-people.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { useCatalog, useMay } from '../queries.ts';
import { NewUserForm } from './new-user.tsx';
import type { Role } from './roles.ts';
import { UserPane } from './user-pane.tsx';

/** Everybody with an account: found by name, unit or role; one opens beside the list. */
export const UsersTab = ({
  users,
  roles,
  places,
}: {
  users: readonly UserView[];
  roles: readonly Role[];
  places: SettingChoices['places'];
}) => {
  const t = useWords(peopleWords);
  const { lang } = useLang();
  const canEdit = useMay()('user.write');
  const catalog = useCatalog();
  const [search, setSearch] = useState('');
  const [role, setRole] = useState<string>();
  const [offOnly, setOffOnly] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const say = (label: { zh: string; en: string }) => (lang === 'en' ? label.en : label.zh);
  const roleName = (id: string) => {
    const found = roles.find((one) => one.id === id);
    return found ? say(found.label) : id;
  };
  const units = new Map(catalog?.units.map((unit) => [unit.id, say(unit.label)]));
  const wanted = search.trim().toLowerCase();
  const shown = users.filter(
    (user) =>
      (!offOnly || !user.active) &&
      (!role || user.roles.includes(role)) &&
      [user.name, user.username, units.get(user.unitId ?? '') ?? ''].some((text) =>
        text.toLowerCase().includes(wanted),
      ),
  );
  const chosen = users.find((user) => user.id === open);
  const status = (user: UserView) =>
    user.active
      ? user.lockedUntil
        ? t('users.locked')
        : user.mustChangePassword
          ? t('users.initial')
          : t('users.active')
      : t('users.off');
  return (
    <div className={`split settings${chosen || open === 'new' ? ' open' : ''}`}>
      <section className="card">
        <div className="filters">
          <Input
            type="search"
            className="find"
            aria-label={t('users.find')}
            placeholder={t('users.find')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <Select
            allowClear
            className="rolefilter"
            aria-label={t('users.role')}
            placeholder={t('users.role')}
            value={role}
            options={roles.map(({ id, label }) => ({ value: id, label: say(label) }))}
            onChange={(value: string | undefined) => setRole(value)}
          />
          <label className="toggle">
            <Switch size="small" checked={offOnly} onChange={setOffOnly} /> {t('users.offOnly')}
          </label>
          {canEdit ? (
            <Button type="primary" className="push" onClick={() => setOpen('new')}>
              {t('users.add')}
            </Button>
          ) : null}
        </div>
        <div className="scroll" tabIndex={-1}>
          {shown.length === 0 ? (
            <EmptyState title={t('users.empty')} />
          ) : (
            <table className="rows users">
              <thead>
                <tr>
                  <th scope="col">{t('users.name')}</th>
                  <th scope="col">{t('users.unit')}</th>
                  <th scope="col">{t('users.roles')}</th>
                  <th scope="col">{t('users.status')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((user) => (
                  <tr key={user.id} className={user.id === open ? 'on' : undefined} onClick={() => setOpen(user.id)}>
                    <th scope="row">
                      <button type="button" className="open">
                        {user.name} <span className="third">{user.username}</span>
                      </button>
                    </th>
                    <td>{units.get(user.unitId ?? '') ?? ''}</td>
                    <td>{user.roles.map(roleName).join('、')}</td>
                    <td className={user.active ? undefined : 'third'}>{status(user)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      </section>
      <aside className="card pane">
        {open === 'new' ? <NewUserForm roles={roles} onDone={setOpen} /> : null}
        {chosen ? (
          <UserPane
            key={chosen.id}
            user={chosen}
            roles={roles}
            places={places}
            canEdit={canEdit}
            onClose={() => setOpen(null)}
          />
        ) : null}
        {!chosen && open !== 'new' ? <EmptyState title={t('users.pick')} text={t('users.pickAdvice')} /> : null}
      </aside>
    </div>
  );
};
