import { Button } from 'antd';
import { useState } from 'react';
import type { UserView } from '#contract/office.ts';
import type { SettingChoices, SettingsView } from '#contract/settings.ts';
import { dutiesOf, dutySource } from '#domain/access/duties.ts';
import { peopleWords } from '#i18n/console-people.ts';
import { fill } from '#i18n/translate.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { rebaseList } from '#web/live/rebase.ts';
import { useKeptHere } from '../live/use-kept-here.ts';
import { useMay } from '../queries.ts';
import { DecideBar } from '../settings/decide-bar.tsx';
import { Decided } from '../settings/decided.tsx';
import { RoleForm } from './role-form.tsx';
import { useRoles, type Role } from './roles.ts';

const NAME = peopleWords['roles.newName'];

const rebase = rebaseList<Role>(({ id }) => id);

/** Roles as lists of permissions: changed in a draft, with what their holders would see, then decided. */
export const RolesTab = ({
  settings,
  choices,
  users,
}: {
  settings: SettingsView;
  choices: SettingChoices;
  users: readonly UserView[];
}) => {
  const t = useWords(peopleWords);
  const { lang } = useLang();
  const canEdit = useMay()('role.write');
  const held = settings.roles;
  const kept = useKeptHere<readonly Role[]>('settings:roles', held.value.roles, rebase);
  const { value: draft, change: setDraft } = kept;
  const [open, setOpen] = useState<string | null>(null);
  const roles = useRoles(choices, draft);
  const chosen = roles.find((role) => role.id === open);
  const put = (role: Role) => setDraft([...draft.filter((one) => one.id !== role.id), role]);
  const drop = (id: string) => setDraft(draft.filter((one) => one.id !== id));
  const add = (from?: Role) => {
    let number = 1;
    while (roles.some((role) => role.id === `own${number}`)) number += 1;
    const id = `own${number}`;
    put({
      id,
      label: { zh: fill(NAME.zh, { n: number }), en: fill(NAME.en, { n: number }) },
      permissions: from?.permissions ?? ['matter.report'],
    });
    setOpen(id);
  };
  const text = (list: readonly Role[]) => new Map(list.map((role) => [role.id, JSON.stringify(role)]));
  const [was, is] = [text(held.value.roles), text(draft)];
  const changes = [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id)).length;
  return (
    <div className={`split settings${chosen ? ' open' : ''}`}>
      <section className="card">
        <div className="filters">{canEdit ? <Button onClick={() => add()}>{t('roles.add')}</Button> : null}</div>
        <Decided held={held} />
        <p className="decided small second">
          {t('roles.duties', { source: lang === 'en' ? dutySource.en : dutySource.zh })}
        </p>
        <ul className="scroll rules">
          {roles.map((role) => {
            const duties = dutiesOf(role.permissions);
            const holders = users.filter((user) => user.roles.includes(role.id)).length;
            return (
              <li key={role.id} className={role.id === open ? 'on' : undefined}>
                <button type="button" aria-expanded={role.id === open} onClick={() => setOpen(role.id)}>
                  <span className="what">
                    <b>{lang === 'en' ? role.label.en : role.label.zh}</b>
                    <small className="second">{duties.map((duty) => t(`duty.${duty}`)).join('、')}</small>
                  </span>
                  {draft.some((one) => one.id === role.id) ? (
                    <span className="hy-tag echo">{t('roles.own')}</span>
                  ) : null}
                  <span className="small second">{t('roles.holders', { n: holders })}</span>
                </button>
              </li>
            );
          })}
        </ul>
        <DecideBar
          settingKey="roles"
          version={held.version}
          value={{ roles: [...draft] }}
          changes={changes}
          canEdit={canEdit}
          kept={kept}
        />
      </section>
      <aside className="card pane">
        {chosen ? (
          <RoleForm
            key={chosen.id}
            role={chosen}
            sample={choices.roles.find((role) => role.id === chosen.id) ?? null}
            own={draft.some((one) => one.id === chosen.id)}
            canEdit={canEdit}
            onChange={put}
            onReset={() => drop(chosen.id)}
            onCopy={() => add(chosen)}
            onClose={() => setOpen(null)}
          />
        ) : (
          <EmptyState title={t('roles.pick')} text={t('roles.pickAdvice')} />
        )}
      </aside>
    </div>
  );
};
