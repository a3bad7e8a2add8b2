import { uiWords } from '#i18n/ui.ts';
import { useEffect, useState, type ReactNode } from 'react';
import { ApiProblem } from '#web/api/problem.ts';
import { Icon } from './icon.tsx';
import { useWords } from './lang.tsx';
import { Rings } from './rings.tsx';

/** Nothing here, which is mostly good news: what this is for and what to do now. */
export const EmptyState = ({ title, text, children }: { title: string; text?: string; children?: ReactNode }) => (
  <div className="hy-state">
    <Rings phase="answered" size={56} />
    <h2>{title}</h2>
    {text ? <p>{text}</p> : null}
    {children ? <div className="acts">{children}</div> : null}
  </div>
);

/** Grey rows, after 150 ms: a quick answer never flickers. */
export const Waiting = ({ rows = 5 }: { rows?: number }) => {
  const t = useWords(uiWords);
  const [shown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="hy-skeleton" role="status" aria-label={t('state.waiting')}>
      {shown
        ? Array.from({ length: rows }, (_, row) => (
            <p key={row} style={{ width: `${[84, 60, 92, 48, 72][row % 5]}%` }} />
          ))
        : null}
    </div>
  );
};

/** Not allowed: what it is, and whom to ask. */
export const Forbidden = ({ title, text, children }: { title?: string; text?: string; children?: ReactNode }) => {
  const t = useWords(uiWords);
  return (
    <div className="hy-state left">
      <Icon name="lock" size={22} />
      <h2>{title ?? t('state.forbidden')}</h2>
      <p>{text ?? t('state.forbiddenAdvice')}</p>
      {children ? <div className="acts">{children}</div> : null}
    </div>
  );
};

/** What happened, what was kept, what to do. A refusal of access shows itself as one. */
export const Failed = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const t = useWords(uiWords);
  const problem = error instanceof ApiProblem ? error : null;
  if (problem?.status === 403) return <Forbidden text={problem.advice ?? undefined} />;
  return (
    <div className="hy-state left" role="alert">
      <Icon name="warn" size={22} />
      <h2>{problem && problem.status > 0 ? problem.message : t('state.failed')}</h2>
      <p>{problem?.advice ?? t('state.failedAdvice')}</p>
      {problem?.requestId ? <p className="small">{t('state.request', { id: problem.requestId })}</p> : null}
      {onRetry ? (
        <div className="acts">
          <button type="button" className="hy-btn" onClick={onRetry}>
            {t('state.retry')}
          </button>
        </div>
      ) : null}
    </div>
  );
};
