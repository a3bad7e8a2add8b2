import type { EventView } from '#contract/matters.ts';
import { uiWords } from '#i18n/ui.ts';
import { shortTime } from './format.ts';
import { Icon } from './icon.tsx';
import { useLang, useWords } from './lang.tsx';

type Tone = 'person' | 'told' | 'machine';
const toneOf = (event: EventView): Tone => {
  if (event.told ?? event.publicAnswer) return 'told';
  return event.actorKind === 'machine' ? 'machine' : 'person';
};

/** From a pause to the step that ends it, the line is dashed. */
const pausedAt = (history: readonly EventView[]): boolean[] => {
  let paused = false;
  return history.map((event) => {
    if (event.action === 'suspend') paused = true;
    else if (event.action !== 'note' && event.action !== 'reply' && event.action !== 'urge') paused = false;
    return paused;
  });
};

const Moment = ({ event, paused }: { event: EventView; paused: boolean }) => {
  const t = useWords(uiWords);
  const { lang } = useLang();
  const tone = toneOf(event);
  return (
    <li className={`${tone}${paused ? ' paused' : ''}`}>
      <i className="dot" aria-hidden />
      <div>
        <div className="who">
          {tone === 'machine' ? null : <b>{event.actorName}</b>}
          <span>{event.label}</span>
          <time dateTime={event.at}>{shortTime(event.at, lang)}</time>
        </div>
        {event.note ? (
          <p className="note">
            <Icon name="lock" size={12} /> {event.note}
          </p>
        ) : null}
        {event.publicAnswer ? <p className="told-box">{event.publicAnswer}</p> : null}
        {event.told && !event.publicAnswer ? (
          <p className="told-box" title={t('timeline.told')}>
            {event.told}
          </p>
        ) : null}
      </div>
    </li>
  );
};

/** Who did what when and what the reporter was told: hollow dot a person, filled dot told, grey dot the machine. */
export const Timeline = ({ history }: { history: readonly EventView[] }) => {
  const paused = pausedAt(history);
  return (
    <ol className="hy-timeline">
      {history.map((event, index) => (
        <Moment key={event.seq} event={event} paused={paused[index] ?? false} />
      ))}
    </ol>
  );
};
