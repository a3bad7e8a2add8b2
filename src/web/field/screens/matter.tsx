import { useState } from 'react';
import type { MatterDetail } from '#contract/matters.ts';
import { liveWords } from '#i18n/live.ts';
import { readMatter } from '#web/api/matters.ts';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { useLive } from '#web/live/live.ts';
import { OthersHere } from '#web/live/presence.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { BackBar } from '../parts/bars.tsx';
import { ConflictSheet, type Refused } from '../parts/conflict-sheet.tsx';
import type { Stale } from '../parts/take-step.ts';
import { go } from '../router.tsx';
import { useFieldWords } from '../session.tsx';
import { useLoad } from '../use-load.ts';
import { CheckScreen } from './check.tsx';
import { HandleScreen } from './handle.tsx';
import { ViewScreen } from './view.tsx';

export interface MatterProps {
  readonly matter: MatterDetail;
  readonly onChange: (after: MatterDetail) => void;
  /** With a step that was refused because someone else was faster, that is shown beside what they did. */
  readonly onReload: Stale;
}

/** One matter: the screen follows from the steps that the server offers this person. */
export const MatterScreen = ({ id }: { id: string }) => {
  const t = useFieldWords();
  const live = useWords(liveWords);
  const { data, error, reload, set } = useLoad(`matter/${id}`, () => readMatter(id));
  const [refused, refuse] = useState<Refused | null>(null);
  // A screen that changes under the thumb makes one press the wrong button: it waits to be asked for.
  const [stale, setStale] = useState(false);
  useLive({
    onChanges: ({ changes, gone }) => {
      const change = changes.find((one) => one.id === id);
      if ((change && !change.mine && change.version > (data?.version ?? 0)) || gone.includes(id)) setStale(true);
    },
  });
  if (!data)
    return (
      <>
        <BackBar title={t('matter.title')} />
        <main>{error ? <Failed error={error} onRetry={reload} /> : <Waiting />}</main>
      </>
    );
  const onReload: Stale = (action, mine) => {
    if (action && mine) refuse({ seen: data, action, mine });
    setStale(false);
    reload();
  };
  const props: MatterProps = { matter: data, onChange: set, onReload };
  const offers = (action: string) => data.next.some((step) => step.action === action);
  const Shown = offers('respond') ? HandleScreen : offers('check') ? CheckScreen : ViewScreen;
  return (
    <>
      <Shown {...props} />
      <div className="hy-corner">
        <OthersHere matterId={id} />
        {stale ? (
          <p className="hy-bar" role="status">
            <span>{live('changed.somebody')}</span>
            <button type="button" className="btn quiet" onClick={() => onReload()}>
              {live('changed.look')}
            </button>
          </p>
        ) : null}
      </div>
      {refused && data.version !== refused.seen.version ? (
        <ConflictSheet
          refused={refused}
          current={data}
          onDone={() => go({ screen: 'tasks' }, live('conflict.sent'))}
          onClose={() => refuse(null)}
        />
      ) : null}
    </>
  );
};
