import type { ReactNode } from 'react';
import type { Label } from '#domain/workflow/definition.ts';
import { say, type Lang } from '#i18n/translate.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Mark } from '#web/ui/mark.tsx';
import { sayIn } from './words.ts';

/** What every public page knows: whose door it is, who reads, and where it stands. */
export interface Door {
  readonly lang: Lang;
  /** Larger letters, kept in a cookie: it works without JavaScript. */
  readonly large: boolean;
  readonly office: { readonly name: Label; readonly phone: string | null };
  /** Path and query of this page, for the links that change language or letter size. */
  readonly here: string;
}

export type NavKey = 'home' | 'services' | 'wall' | 'find' | 'about';

const withParam = (here: string, name: string, value: string): string => {
  const [path = '/', query = ''] = here.split('?');
  const params = new URLSearchParams(query);
  params.set(name, value);
  return `${path}?${params.toString()}`;
};

const Reading = ({ door }: { door: Door }) => {
  const t = sayIn(door.lang);
  const other: Lang = door.lang === 'en' ? 'zh-CN' : 'en';
  return (
    <>
      <a className="quiet" href={withParam(door.here, 'size', door.large ? 'normal' : 'large')} rel="nofollow">
        {t(door.large ? 'normalText' : 'largeText')}
      </a>
      <a
        className="quiet"
        href={withParam(door.here, 'lang', other)}
        lang={other}
        rel="nofollow"
        aria-label={t('otherLanguage')}
      >
        {t('otherLanguageShort')}
      </a>
    </>
  );
};

const Head = ({ door, at, secret }: { door: Door; at: NavKey | null; secret: boolean }) => {
  const t = sayIn(door.lang);
  const link = (key: NavKey, href: string, label: string) => (
    <a className={at === key ? 'nav-link on' : 'nav-link'} href={href} aria-current={at === key ? 'page' : undefined}>
      {label}
    </a>
  );
  return (
    <header className="head">
      <div className="wrap">
        <a className="brand" href="/">
          <Mark size={30} />
          <b>{t('brand')}</b>
          <span>{say(door.office.name, door.lang)}</span>
        </a>
        <nav className="nav" aria-label={t('nav.label')}>
          {link('services', '/services', t('nav.services'))}
          {link('wall', '/wall', t('nav.wall'))}
          {link('find', '/f', t('nav.find'))}
          {link('about', '/about', t('nav.about'))}
        </nav>
        {secret ? (
          <span className="secret">
            <Icon name="lock" size={16} />
            {t('follow.private')}
          </span>
        ) : (
          <span className="reading">
            <Reading door={door} />
          </span>
        )}
        {at !== 'home' && (
          <a className="button primary head-say" href="/report">
            {t('nav.say')}
          </a>
        )}
      </div>
    </header>
  );
};

const Foot = ({ door, secret }: { door: Door; secret: boolean }) => {
  const t = sayIn(door.lang);
  return (
    <footer className="foot">
      <nav className="wrap" aria-label={t('nav.about')}>
        <a href="/f">
          <Icon name="search" size={20} />
          {t('nav.find')}
        </a>
        <a href="/wall">
          <Icon name="wall" size={20} />
          {t('nav.wall')}
        </a>
        {door.office.phone && (
          <a href={`tel:${door.office.phone}`}>
            <Icon name="phone" size={20} />
            {t('nav.call')}
          </a>
        )}
      </nav>
      <p className="wrap">
        <a href="/services">{t('nav.services')}</a>
        <a href="/about">{t('nav.about')}</a>
        <a href="/privacy">{t('privacy.title')}</a>
        <a href="/report">{t('feedback')}</a>
        {secret && <Reading door={door} />}
      </p>
    </footer>
  );
};

/** The whole document. `secret` pages carry a private link: they are never indexed and show the lock. */
export const Frame = ({
  door,
  title,
  at = null,
  secret = false,
  children,
}: {
  door: Door;
  title: string;
  at?: NavKey | null;
  secret?: boolean;
  children: ReactNode;
}) => {
  const t = sayIn(door.lang);
  return (
    <html lang={door.lang} className={door.large ? 'large' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        {secret && <meta name="robots" content="noindex, nofollow" />}
        <title>{`${title} · ${t('brand')}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/public/public.css" />
        <script type="module" src="/public/enhance.js" />
      </head>
      <body>
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        <Head door={door} at={at} secret={secret} />
        <main id="main">{children}</main>
        <Foot door={door} secret={secret} />
      </body>
    </html>
  );
};
