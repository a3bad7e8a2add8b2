import { useQuery } from '@tanstack/react-query';
import { serviceRoomWords } from '#i18n/console-services.ts';
import { useWords } from '#web/ui/lang.tsx';
import { versionsQuery } from './service-queries.ts';

/** Who decided what about an item, and why; newest first. */
export const ItemHistory = ({ id }: { id: string }) => {
  const t = useWords(serviceRoomWords);
  const { data = [] } = useQuery(versionsQuery(id));
  return (
    <section className="item-history">
      <h3>{t('item.history')}</h3>
      {data.length === 0 ? <p className="small second">{t('item.historyNone')}</p> : null}
      <ol>
        {data.map(({ version, since, by, reason, withdrawn }) => (
          <li key={version}>
            <b>{t('item.version', { n: version })}</b> {withdrawn ? t('item.withdrawnThen') : null}
            <small className="second">
              {since.slice(0, 16).replace('T', ' ')} · {by} · {reason}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
};
