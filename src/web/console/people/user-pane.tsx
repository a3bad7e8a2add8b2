import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { GrantValue, UserEdit, UserView } from '#contract/office.ts';
import type { SettingChoices } from '#contract/settings.ts';
import { peopleWords } from '#i18n/console-people.ts';
import { editUser, resetPassword } from '#web/api/people.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { DraftNote } from '../live/draft-note.tsx';
import { useKeptHere } from '../live/use-kept-here.ts';
import { rebaseWhole } from '#web/live/rebase.ts';
import { queries, useSession } from '../queries.ts';
import { GrantForm } from './grant-form.tsx';
import type { Role } from './roles.ts';
import { SightCard } from './sight.tsx';

/** One account: what it may do and where, what it sees, whether it may come in. */
export const UserPane = ({
  user,
  roles,
  places,
  canEdit,
  onClose,
}: {
  user: UserView;
  roles: readonly Role[];
  places: SettingChoices['places'];
  canEdit: boolean;
  onClose: () => void;
}) => {
  const t = useWords(peopleWords);
  const { message, modal } = App.useApp();
  const own = useSession()?.user.id === user.id;
  const kept = useKeptHere<readonly GrantValue[]>(`user:${user.id}:grants`, user.grants, rebaseWhole);
  const { value: grants, change: setGrants, dirty: changed } = kept;
  const freshen = () => queries.invalidateQueries({ queryKey: ['users'] });
  const edit = useMutation({
    mutationFn: (body: UserEdit) => editUser(user.id, body),
    onSuccess: async () => {
      await freshen();
      void message.success(t('users.saved'));
    },
  });
  const reset = useMutation({
    mutationFn: () => resetPassword(user.id),
    onSuccess: async ({ password }) => {
      await freshen();
      modal.info({
        title: t('users.newPassword', { name: user.name }),
        content: <code className="once">{password}</code>,
      });
    },
  });
  const mayChange = canEdit && !own;
  const error = edit.error ?? reset.error;
  return (
    <div className="limitform userpane">
      <header>
        <h2>
          {user.name} <span className="third">{user.username}</span>
        </h2>
        <button type="button" className="hy-btn quiet push" onClick={onClose} aria-label={t('cancel')}>
          <Icon name="x" size={16} />
        </button>
      </header>
      {mayChange ? (
        <div className="acts">
          <Button danger={user.active} onClick={() => edit.mutate({ active: !user.active })}>
            {t(user.active ? 'users.switchOff' : 'users.switchOn')}
          </Button>
          {user.lockedUntil ? <Button onClick={() => edit.mutate({ unlock: true })}>{t('users.unlock')}</Button> : null}
          <Button
            loading={reset.isPending}
            onClick={() =>
              void modal.confirm({
                title: t('users.reset'),
                content: t('users.resetSure'),
                onOk: () => reset.mutateAsync(),
              })
            }
          >
            {t('users.reset')}
          </Button>
          {user.sessions > 0 ? (
            <Button onClick={() => edit.mutate({ endSessions: true })}>
              {t('users.endSessions', { n: user.sessions })}
            </Button>
          ) : null}
        </div>
      ) : (
        <p className="second">{t(own ? 'users.ownAccount' : 'users.readOnly')}</p>
      )}
      {error ? <Failed error={error} /> : null}
      <h3>{t('users.grants')}</h3>
      <DraftNote kept={kept} />
      {grants.map((grant, index) => (
        <GrantForm
          key={index}
          grant={grant}
          roles={roles}
          places={places}
          canEdit={mayChange}
          onChange={(next) => setGrants(grants.map((one, at) => (at === index ? next : one)))}
          onRemove={grants.length > 1 ? () => setGrants(grants.filter((_, at) => at !== index)) : null}
        />
      ))}
      {mayChange ? (
        <div className="acts">
          <Button
            onClick={() =>
              setGrants([...grants, { role: roles.at(-1)?.id ?? '', unitIds: null, placeIds: null, kinds: null }])
            }
          >
            {t('users.addGrant')}
          </Button>
          {changed ? (
            <Button type="primary" loading={edit.isPending} onClick={() => edit.mutate({ grants: [...grants] })}>
              {t('users.saveGrants')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {grants.length > 0 ? <SightCard query={{ grants: [...grants] }} /> : null}
    </div>
  );
};
