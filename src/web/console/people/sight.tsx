import { useQuery } from '@tanstack/react-query';
import type { SightQuery } from '#contract/office.ts';
import { peopleWords } from '#i18n/console-people.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { sightOf } from '#web/api/people.ts';
import { number } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { ROOMS } from '../shell/rooms.ts';

/** What somebody with these grants would see: rooms, how many matters, and a few of them without words. */
export const SightCard = ({ query }: { query: SightQuery }) => {
  const t = useWords(peopleWords);
  const room = useWords(shellWords);
  const { lang } = useLang();
  const sight = useQuery({ queryKey: ['sight', query], queryFn: () => sightOf(query) });
  const count = ({ count: n, capped }: { count: number; capped: boolean }) =>
    capped ? t('sight.capped', { n: number(n, lang) }) : number(n, lang);
  const rooms = ROOMS.filter(({ permission }) => sight.data?.permissions.includes(permission));
  return (
    <section className="sight" aria-live="polite">
      <h3>{t('sight.title')}</h3>
      {sight.isPending ? <Waiting rows={4} /> : null}
      {sight.error ? <Failed error={sight.error} onRetry={() => void sight.refetch()} /> : null}
      {sight.data ? (
        <>
          <p className="tags" aria-label={t('sight.rooms')}>
            {rooms.map(({ id }) => (
              <span key={id} className="hy-tag">
                {room(`room.${id}`)}
              </span>
            ))}
            {rooms.length === 0 ? <span className="second">{t('sight.noRooms')}</span> : null}
          </p>
          {sight.data.all.count === 0 ? (
            <p className="second">{t('sight.none')}</p>
          ) : (
            <>
              <p>{t('sight.matters', { open: count(sight.data.open), all: count(sight.data.all) })}</p>
              <p className="small second">{t('sight.sample')}</p>
              <ul className="sample small">
                {sight.data.sample.map((row) => (
                  <li key={row.no}>
                    <b>{row.no}</b>
                    <span className="cut">{[row.category, row.place, row.unit].filter(Boolean).join(' · ')}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : null}
    </section>
  );
};
