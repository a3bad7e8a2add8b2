import { Alert, Button } from 'antd';
import type { MatterDetail } from '#contract/matters.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';

/** Somebody was first: what they did, and that nothing typed is lost. */
export const Conflict = ({
  seen,
  current,
  canRepeat,
  onRepeat,
  onLeave,
}: {
  seen: MatterDetail;
  current: MatterDetail;
  canRepeat: boolean;
  onRepeat: () => void;
  onLeave: () => void;
}) => {
  const t = useWords(matterWords);
  const { lang } = useLang();
  const last = seen.history.at(-1)?.seq ?? 0;
  const since = current.history.filter((event) => event.seq > last);
  return (
    <Alert
      type="warning"
      showIcon
      title={t('conflict.title')}
      description={
        <div className="conflict">
          <p>{t('conflict.since')}</p>
          <ul>
            {since.map((event) => (
              <li key={event.seq}>
                <b>{event.actorName}</b> {event.label} <time dateTime={event.at}>{shortTime(event.at, lang)}</time>
              </li>
            ))}
            <li>
              <b>{current.stateLabel}</b> {current.unitName}
            </li>
          </ul>
          <p>{t(canRepeat ? 'conflict.kept' : 'conflict.gone')}</p>
          {canRepeat ? (
            <Button size="small" onClick={onRepeat}>
              {t('conflict.again')}
            </Button>
          ) : null}{' '}
          <Button size="small" type="primary" onClick={onLeave}>
            {t('conflict.leave')}
          </Button>
        </div>
      }
    />
  );
};
