import { useLocation, useNavigate } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import { useRef, useState } from 'react';
import type { SessionView } from '#contract/session.ts';
import { helpWords } from '#i18n/help.ts';
import { wizardWords } from '#i18n/setup.ts';
import { deskTours } from '#i18n/tour-desk.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Tour, tourStoppedAt, type TourStep } from '#web/ui/tour.tsx';
import { ROOMS } from '../shell/rooms.ts';
import { manualPage } from './manual.ts';

const LEADS = new Set(['leader', 'secretary']);

/** Steps in rooms that this person may enter. */
const stepsFor = ({ roles, permissions }: SessionView) => {
  const closed = ROOMS.filter((room) => !permissions.includes(room.permission)).map((room) => room.to as string);
  const { leader, dispatcher, office } = deskTours();
  const tour: readonly TourStep[] = !permissions.includes('matter.read')
    ? office
    : roles.some(({ id }) => LEADS.has(id))
      ? leader
      : dispatcher;
  return tour.filter(({ at }) => at === null || !closed.includes(at));
};

/** Help of the room one is in: its chapter of the manual, and the tour. */
export const HelpMenu = ({ session }: { session: SessionView }) => {
  const t = useWords(helpWords);
  const w = useWords(wizardWords);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [from, begin] = useState<number | null>(null);
  const [steps] = useState(() => stepsFor(session));
  const button = useRef<HTMLButtonElement>(null);
  const stopped = tourStoppedAt(session.user.id);
  const items = [
    {
      key: 'manual',
      label: (
        <a href={manualPage(pathname, session.roles)} target="_blank" rel="noreferrer">
          {t('help.link')}
        </a>
      ),
    },
    { key: 'tour', label: t('help.tour') },
    ...(session.permissions.includes('user.write') ? [{ key: 'setup', label: w('wizard.title') }] : []),
    ...(stopped === null ? [] : [{ key: 'resume', label: t('help.tourGoOn', { n: stopped + 1 }) }]),
  ];
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          onClick: ({ key }) => {
            if (key === 'tour') begin(0);
            if (key === 'setup') void navigate({ to: '/setup' });
            if (key === 'resume') begin(stopped ?? 0);
          },
        }}
      >
        <button ref={button} type="button" className="hy-btn quiet help-menu" aria-haspopup="menu">
          {t('help.menu')}
        </button>
      </Dropdown>
      {from === null ? null : (
        <Tour
          person={session.user.id}
          steps={steps}
          from={from}
          onGo={(to) => void navigate({ to })}
          onLeave={() => {
            begin(null);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
};
