import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { SetupState } from '#contract/setup.ts';
import { wizardWords } from '#i18n/setup.ts';
import { say, type Lang } from '#i18n/translate.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords, type Say } from '#web/ui/lang.tsx';
import type { StepProps } from './step-props.ts';
import type { Step } from './steps.ts';

interface Line {
  readonly key: string;
  readonly text: string;
  readonly ok: boolean;
  readonly to: Step | '/calendar' | null;
}

/** Without somebody in each of these the seven steps come to a stop. */
const NEEDED = ['securityOfficer', 'auditor', 'shiftSupervisor', 'dispatcher', 'unitHandler', 'gridWorker', 'leader'];

const linesOf = (state: SetupState, t: Say<typeof wizardWords>, lang: Lang): Line[] => [
  {
    key: 'communities',
    text: t('check.communities', { n: state.communities }),
    ok: state.communities > 0,
    to: 'communities',
  },
  {
    key: 'borders',
    text: t('check.borders', { m: state.gridsWithBorder, n: state.grids }),
    ok: state.grids > 0 && state.gridsWithBorder === state.grids,
    to: 'grids',
  },
  { key: 'units', text: t('check.units', { n: state.units }), ok: state.units > 0, to: 'units' },
  { key: 'command', text: t('check.command'), ok: state.hasCommand, to: 'units' },
  ...state.holders
    .filter(({ role }) => NEEDED.includes(role))
    .map(({ role, label, count }) => ({
      key: role,
      text: t('check.holder', { role: say(label, lang), n: count }),
      ok: count > 0,
      to: 'staff' as const,
    })),
  ...state.missingYears.map((year) => ({
    key: String(year),
    text: t('check.year', { year }),
    ok: false,
    to: '/calendar' as const,
  })),
  { key: 'waiting', text: t('check.waiting', { n: state.waiting }), ok: state.waiting === 0, to: 'staff' },
  { key: 'phone', text: t('check.phone'), ok: state.phone !== null, to: null },
];

export const CheckStep = ({ state }: StepProps) => {
  const t = useWords(wizardWords);
  const { lang } = useLang();
  const lines = linesOf(state, t, lang);
  const lacking = lines.filter(({ ok }) => !ok).length;
  return (
    <>
      <p className="lead">{t('check.lead')}</p>
      <ul className="checks">
        {lines.map(({ key, text, ok, to }) => (
          <li key={key} className={ok ? 'ok' : 'lacking'}>
            <Icon name={ok ? 'check' : 'warn'} size={16} label={t(ok ? 'check.ok' : 'check.lacking')} />
            <span>{text}</span>
            {ok || to === null ? null : to === '/calendar' ? (
              <Link to="/calendar">{t('check.go')}</Link>
            ) : (
              <Link to="/setup" search={{ step: to }}>
                {t('check.go')}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <footer className="foot">
        <p aria-live="polite">{lacking === 0 ? t('check.ready') : t('check.notReady', { n: lacking })}</p>
        <Link to="/">
          <Button type="primary">{t('check.desk')}</Button>
        </Link>
      </footer>
    </>
  );
};
