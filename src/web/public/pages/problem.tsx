import { Frame, type Door } from '../frame.tsx';
import { sayIn } from '../words.ts';

export type ProblemKind = { readonly kind: 'notFound' | 'error' } | { readonly kind: 'busy'; readonly minutes: number };

/** What happened, what was kept, what to do now. Nothing of the inside is shown. */
export const ProblemPage = ({ door, problem }: { door: Door; problem: ProblemKind }) => {
  const t = sayIn(door.lang);
  return (
    <Frame door={door} title={t(`problem.${problem.kind}Title`)}>
      <div className="wrap narrow plain">
        <h1>{t(`problem.${problem.kind}Title`)}</h1>
        <p className="prose">
          {problem.kind === 'busy' ? t('problem.busy', { minutes: problem.minutes }) : t(`problem.${problem.kind}`)}
        </p>
        <p className="actions">
          <a className="button primary" href="/">
            {t('problem.home')}
          </a>
          {door.office.phone && (
            <a className="button" href={`tel:${door.office.phone}`}>
              {t('nav.call')}
            </a>
          )}
        </p>
      </div>
    </Frame>
  );
};
