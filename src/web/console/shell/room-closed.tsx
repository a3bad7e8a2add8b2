import { Link } from '@tanstack/react-router';
import { shellWords } from '#i18n/console-shell.ts';
import { useWords } from '#web/ui/lang.tsx';
import { EmptyState, Forbidden } from '#web/ui/states.tsx';
import { useSession } from '../queries.ts';
import { PageTitle } from './page-title.tsx';
import { firstRoom, type Room } from './rooms.ts';

/** The way on from where there is none. */
const ToFirstRoom = () => {
  const t = useWords(shellWords);
  const first = firstRoom(useSession()?.permissions ?? []);
  return first ? (
    <Link className="hy-btn" to={first.to}>
      {t('page.goTo', { room: t(`room.${first.id}`) })}
    </Link>
  ) : null;
};

/** A room that this person may not enter: none of its tools, and where to go instead. */
export const RoomClosed = ({ room }: { room: Room }) => {
  const t = useWords(shellWords);
  return (
    <>
      <PageTitle title={t(`room.${room.id}`)} />
      <Forbidden>
        <ToFirstRoom />
      </Forbidden>
    </>
  );
};

/** An address that leads nowhere. */
export const NoSuchPage = () => {
  const t = useWords(shellWords);
  return (
    <EmptyState title={t('page.unknown')} text={t('page.unknownAdvice')}>
      <ToFirstRoom />
    </EmptyState>
  );
};
