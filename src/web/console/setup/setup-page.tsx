import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { SetupState } from '#contract/setup.ts';
import { wizardWords } from '#i18n/setup.ts';
import { readSetup } from '#web/api/setup.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Mark } from '#web/ui/mark.tsx';
import { Failed, Forbidden, Waiting } from '#web/ui/states.tsx';
import { publicOfficeQuery, sessionQuery } from '../queries.ts';
import { CheckStep } from './check-step.tsx';
import { CommunitiesStep } from './communities-step.tsx';
import { FirstRun } from './first-run.tsx';
import { GridsStep } from './grids-step.tsx';
import { isDone, nextStep, openStep, STEPS, type Step } from './steps.ts';
import { StaffStep } from './staff-step.tsx';
import { UnitsStep } from './units-step.tsx';
import { WeekStep } from './week-step.tsx';
import './setup.css';

const setupQuery = { queryKey: ['setup'], queryFn: readSetup, staleTime: 0 };

const pages = {
  week: WeekStep,
  communities: CommunitiesStep,
  grids: GridsStep,
  units: UnitsStep,
  staff: StaffStep,
  check: CheckStep,
} as const;

/** The list of steps: where one is, what is done, and the way to any of them. */
const StepList = ({ at, done }: { at: Step | 'office'; done: (step: Step) => boolean }) => {
  const t = useWords(wizardWords);
  const office = at === 'office';
  return (
    <nav className="steps" aria-label={t('wizard.steps')}>
      <ol>
        <li className={office ? 'on' : 'done'} aria-current={office ? 'step' : undefined}>
          <span>{t('step.office')}</span>
        </li>
        {STEPS.map((step) => (
          <li key={step} className={step === at ? 'on' : done(step) ? 'done' : ''}>
            {office ? (
              <span>{t(`step.${step}`)}</span>
            ) : (
              <Link to="/setup" search={{ step }} aria-current={step === at ? 'step' : undefined}>
                {t(`step.${step}`)}
                {step === 'check' ? null : <small>{t(done(step) ? 'step.done' : 'step.open')}</small>}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
};

const Steps = () => {
  const { data: state, error, refetch } = useQuery(setupQuery);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!state) return <Waiting rows={8} />;
  return <OneStep state={state} />;
};

const OneStep = ({ state }: { state: SetupState }) => {
  const t = useWords(wizardWords);
  const navigate = useNavigate();
  const { step } = useSearch({ from: '/setup' });
  // A step that is saved stays in view: initial passwords stand on it once.
  const [opened] = useState(() => openStep(state));
  const at = step ?? opened;
  const Page = pages[at];
  return (
    <div className="wizard">
      <StepList at={at} done={(one) => isDone(state, one)} />
      <section className="card body" aria-labelledby="step-title">
        <h1 id="step-title">{t(`step.${at}`)}</h1>
        <Page key={at} state={state} onNext={() => void navigate({ to: '/setup', search: { step: nextStep(at) } })} />
      </section>
    </div>
  );
};

/** Setting an office up, alone with a browser: the first run, and the steps after it, which may be taken at any time. */
export const SetupPage = () => {
  const t = useWords(wizardWords);
  const { lang, setLang } = useLang();
  const { data: session, isPending } = useQuery(sessionQuery);
  const { data: office, error, refetch } = useQuery(publicOfficeQuery);
  const [running, run] = useState(false);
  const first = office?.setup === true || running;
  return (
    <main className="setup">
      <header>
        <Mark size={32} />
        <div>
          <b>{t('wizard.title')}</b>
          <p className="small second">{t('wizard.lead')}</p>
        </div>
        <button type="button" className="hy-btn quiet" onClick={() => setLang(lang === 'en' ? 'zh-CN' : 'en')}>
          {lang === 'en' ? '中文' : 'English'}
        </button>
        {session && !first ? <Link to="/">{t('step.leave')}</Link> : null}
      </header>
      {error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !office || isPending ? (
        <Waiting rows={8} />
      ) : first ? (
        <div className="wizard">
          <StepList at="office" done={() => false} />
          <section className="card body" onFocus={() => run(true)}>
            <h1>{t('step.office')}</h1>
            <FirstRun onDone={() => run(false)} />
          </section>
        </div>
      ) : !session ? (
        <Navigate to="/sign-in" search={{ back: '/setup' }} replace />
      ) : session.permissions.includes('user.write') ? (
        <Steps />
      ) : (
        <Forbidden />
      )}
    </main>
  );
};
