import { useEffect, useState, type ReactNode } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { useTitle } from '../use-title.ts';
import { flashOf, goBack, Link, type Route } from '../router.tsx';
import { useFieldWords, useSigned } from '../session.tsx';

/** Head of a screen that one goes back from: no bottom bar there. */
export const BackBar = ({
  title,
  close = false,
  children,
}: {
  title: string;
  close?: boolean;
  children?: ReactNode;
}) => {
  const t = useFieldWords();
  useTitle(title);
  return (
    <header className="bar">
      <button type="button" className="icon-button" aria-label={t(close ? 'nav.close' : 'nav.back')} onClick={goBack}>
        <Icon name={close ? 'x' : 'left'} size={24} />
      </button>
      <h1>{title}</h1>
      {children}
    </header>
  );
};

/** How many wait, for the count beside the first tab; null where it is not known yet. */
export interface TaskCount {
  readonly all: number;
  readonly overdue: number;
}

let lastCount: TaskCount | null = null;
/** The tabs of other screens show the count that the tasks last had. */
export const rememberCount = (count: TaskCount): void => {
  lastCount = count;
};

export const Tabs = ({ at }: { at: Route['screen'] }) => {
  const t = useFieldWords();
  const may = useSigned().session.permissions;
  useTitle(at === 'unit' ? t('nav.unit') : at === 'me' ? t('nav.me') : t('nav.tasks'));
  const current = (screen: Route['screen']) => (at === screen ? ({ 'aria-current': 'page' } as const) : {});
  return (
    <nav className="tabs" aria-label={t('nav.label')}>
      <Link to={{ screen: 'tasks' }} className={at === 'tasks' ? 'todo on' : 'todo'} {...current('tasks')}>
        <Icon name="work" size={26} />
        <span>
          <b>{lastCount ? t('nav.tasksCount', { n: lastCount.all }) : t('nav.tasks')}</b>
          {lastCount && lastCount.overdue > 0 ? <small>{t('nav.overdue', { n: lastCount.overdue })}</small> : null}
        </span>
      </Link>
      {/* Nobody is led to a form that is not theirs. */}
      {may.includes('matter.report') ? (
        <Link to={{ screen: 'report' }} className="say">
          <span>
            <Icon name="camera" size={26} />
          </span>
          {t('nav.report')}
        </Link>
      ) : null}
      <Link to={{ screen: 'unit', place: null }} className={at === 'unit' ? 'on' : ''} {...current('unit')}>
        <Icon name="city" size={24} />
        {t('nav.unit')}
      </Link>
      <Link to={{ screen: 'me' }} className={at === 'me' ? 'on' : ''} {...current('me')}>
        <Icon name="people" size={24} />
        {t('nav.me')}
      </Link>
    </nav>
  );
};

/** One line after a step, gone after four seconds; it is read out. */
export const Flash = () => {
  const [text, show] = useState(flashOf);
  useEffect(() => {
    const timer = setTimeout(() => show(null), 4000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={text ? 'flash on' : 'flash'} role="status">
      {text}
    </p>
  );
};
