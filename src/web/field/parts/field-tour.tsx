import { useEffect, useState } from 'react';
import { helpWords } from '#i18n/help.ts';
import { fieldTour } from '#i18n/tour-field.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Tour, tourStoppedAt } from '#web/ui/tour.tsx';
import { go, type Route } from '../router.tsx';
import { useSigned } from '../session.tsx';

const ASKED = 'huiyin:tour';

const routeTo = (screen: string): Route =>
  screen === 'report' || screen === 'me'
    ? { screen }
    : screen === 'unit'
      ? { screen, place: null }
      : { screen: 'tasks' };

/** The tour of the phone; it outlives the screens that it walks through. */
export const FieldTour = () => {
  const { session } = useSigned();
  const [from, begin] = useState<number | null>(null);
  const [steps] = useState(fieldTour);
  useEffect(() => {
    const asked = () => begin(tourStoppedAt(session.user.id) ?? 0);
    addEventListener(ASKED, asked);
    return () => removeEventListener(ASKED, asked);
  }, [session.user.id]);
  return from === null ? null : (
    <Tour
      person={session.user.id}
      steps={steps}
      from={from}
      onGo={(at) => go(routeTo(at))}
      onLeave={() => begin(null)}
    />
  );
};

/** Chapter of the manual for what this person does outdoors. */
const chapterOf = (roles: readonly { readonly id: string }[]): string =>
  roles.some(({ id }) => id === 'unitHandler' || id === 'communityWorker') ? '/help/handler' : '/help/grid-worker';

/** In an empty list: where the manual tells what it is for. */
export const HelpLink = () => {
  const t = useWords(helpWords);
  const { session } = useSigned();
  return (
    <a className="hy-btn" href={chapterOf(session.roles)}>
      {t('help.link')}
    </a>
  );
};

/** Two rows on 我的: the manual's chapter, and the tour. */
export const HelpRows = () => {
  const t = useWords(helpWords);
  const { session } = useSigned();
  const stopped = tourStoppedAt(session.user.id);
  return (
    <>
      <a className="row-link" href={chapterOf(session.roles)}>
        <span>
          <b>{t('help.title')}</b>
        </span>
        <Icon name="right" size={16} />
      </a>
      <button type="button" className="row-link" onClick={() => dispatchEvent(new Event(ASKED))}>
        <span>
          <b>{stopped === null ? t('help.tour') : t('help.tourGoOn', { n: stopped + 1 })}</b>
        </span>
        <Icon name="right" size={16} />
      </button>
    </>
  );
};
