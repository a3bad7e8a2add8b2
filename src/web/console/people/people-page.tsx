import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { peopleWords } from '#i18n/console-people.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { settingsQuery, usersQuery, choicesQuery } from '../queries-office.ts';
import { useMay } from '../queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import '../shell/tabs.css';
import '../settings/settings.css';
import './people.css';
import { useRoles, type Role } from './roles.ts';
import { RolesTab } from './roles-tab.tsx';
import { PEOPLE_TABS } from './tabs.ts';
import { UsersTab } from './users-tab.tsx';

const NONE: readonly Role[] = [];

/** Accounts and what their roles allow. */
export const PeoplePage = () => {
  const t = useWords(peopleWords);
  const room = useWords(shellWords);
  const may = useMay();
  const navigate = useNavigate({ from: '/people' });
  const { tab = 'users' } = useSearch({ from: '/shell/people' });
  const users = useQuery(usersQuery);
  const settings = useQuery({ ...settingsQuery, enabled: may('settings.read') });
  const choices = useQuery({ ...choicesQuery, enabled: may('settings.read') });
  const roles = useRoles(choices.data, settings.data?.roles.value.roles ?? NONE);
  const error = users.error ?? settings.error;
  const list = users.data ?? [];
  const state =
    tab === 'users'
      ? t('users.state', {
          all: list.length,
          off: list.filter((user) => !user.active).length,
          waiting: list.filter((user) => user.active && user.mustChangePassword).length,
        })
      : t('roles.state', { all: roles.length, own: settings.data?.roles.value.roles.length ?? 0 });
  return (
    <>
      <PageTitle title={room('room.people')} state={users.data ? state : null}>
        <nav className="tabs" aria-label={room('room.people')}>
          {PEOPLE_TABS.filter((one) => one === 'users' || may('settings.read')).map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === tab ? 'page' : undefined}
              onClick={() => void navigate({ search: { tab: one } })}
            >
              {t(`tab.${one}`)}
            </button>
          ))}
        </nav>
      </PageTitle>
      {error ? <Failed error={error} onRetry={() => void Promise.all([users.refetch(), settings.refetch()])} /> : null}
      {!error && (!users.data || (may('settings.read') && !settings.data)) ? <Waiting rows={12} /> : null}
      {users.data && tab === 'users' ? (
        <UsersTab users={users.data} roles={roles} places={choices.data?.places ?? []} />
      ) : null}
      {users.data && settings.data && choices.data && tab === 'roles' ? (
        <RolesTab settings={settings.data} choices={choices.data} users={users.data} />
      ) : null}
    </>
  );
};
