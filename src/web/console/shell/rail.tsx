import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { shellWords } from '#i18n/console-shell.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Mark } from '#web/ui/mark.tsx';
import { countsQuery, useMay } from '../queries.ts';
import { ROOMS, type Room } from './rooms.ts';

const GROUPS = ['work', 'insight', 'office'] as const;

/** What waits in a room: shown beside its name. */
const useBadges = (): Partial<Record<Room['id'], number>> => {
  const may = useMay();
  const { data } = useQuery({ ...countsQuery, enabled: may('matter.read') });
  return data ? { work: data.mine, dispatch: data.toFile + data.toDispatch } : {};
};

export const Rail = ({ slim, onToggle }: { slim: boolean; onToggle: () => void }) => {
  const t = useWords(shellWords);
  const may = useMay();
  const badges = useBadges();
  return (
    <aside className="rail" aria-label={t('product')}>
      <Link className="logo" to="/" aria-label={t('product')}>
        <Mark />
        <b>{t('product')}</b>
      </Link>
      <nav aria-label={t('rail.label')}>
        {GROUPS.map((group, index) => {
          const rooms = ROOMS.filter((room) => room.group === group && may(room.permission));
          return rooms.length === 0 ? null : (
            <Fragment key={group}>
              {slim ? index > 0 && <hr /> : <h6>{t(`rail.${group}`)}</h6>}
              {rooms.map((room) => (
                <Link key={room.id} to={room.to} title={t(`room.${room.id}`)} activeProps={{ className: 'on' }}>
                  <Icon name={room.icon} size={slim ? 20 : 18} />
                  <span className="name">{t(`room.${room.id}`)}</span>
                  {badges[room.id] ? <span className="badge">{badges[room.id]}</span> : null}
                </Link>
              ))}
            </Fragment>
          );
        })}
      </nav>
      <footer>
        <button
          type="button"
          onClick={onToggle}
          aria-expanded={!slim}
          title={t(slim ? 'rail.expand' : 'rail.collapse')}
        >
          <Icon name={slim ? 'right' : 'left'} label={t(slim ? 'rail.expand' : 'rail.collapse')} />
          {slim ? null : <span className="name">{t('rail.collapse')}</span>}
        </button>
      </footer>
    </aside>
  );
};
