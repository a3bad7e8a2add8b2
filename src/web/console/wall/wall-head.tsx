import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { MatterFilter } from '#contract/matters.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { wallWords } from '#i18n/console-wall.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Mark } from '#web/ui/mark.tsx';

const TICK_MS = 5000;

/** The office's clock. */
const Clock = () => {
  const { lang } = useLang();
  const [now, tick] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => tick(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, { timeZone: 'Asia/Shanghai', ...options }).format(now);
  return (
    <time className="clock" dateTime={now.toISOString()}>
      {say({ month: 'long', day: 'numeric', weekday: 'short' })}{' '}
      <b>{say({ hour: '2-digit', minute: '2-digit', hour12: false })}</b>
    </time>
  );
};

/** Whose wall it is, how fresh, day or night, and the way back. */
export const WallHead = ({
  office,
  state,
  scope,
  night,
  filter,
}: {
  office: string;
  state: string;
  scope: string;
  night: boolean;
  filter: MatterFilter;
}) => {
  const t = useWords(wallWords);
  const frame = useWords(shellWords);
  return (
    <header className="wall-head">
      <h1>
        <Mark />
        {office}
        <small>{t('wall.title')}</small>
      </h1>
      {scope ? <p className="scope">{t('wall.scope', { scope })}</p> : null}
      <p className="fresh" role="status">
        {state}
      </p>
      <Clock />
      <nav aria-label={t('wall.nav')}>
        <Link className="hy-btn" to="/wall" search={{ ...filter, light: night ? 'day' : undefined }} replace>
          {t(night ? 'wall.day' : 'wall.night')}
        </Link>
        <button
          type="button"
          className="hy-btn"
          onClick={() =>
            void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())
          }
        >
          <Icon name="expand" size={16} />
          {t('wall.full')}
        </button>
        <Link className="hy-btn" to="/map" search={filter} title={frame('close')}>
          <Icon name="x" size={16} label={t('wall.leave')} />
        </Link>
      </nav>
    </header>
  );
};
