import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CALL_KINDS } from '#domain/matters/task.ts';
import { callWords } from '#i18n/console-calls.ts';
import { decisionWords } from '#i18n/console-decisions.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { procedureWords } from '#i18n/console-procedures.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { choicesQuery, settingsQuery } from '../queries-office.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { CallsTab } from './calls-tab.tsx';
import { DecisionsTab } from './decisions-tab.tsx';
import { LimitsTab } from './limits-tab.tsx';
import { ProceduresTab } from './procedures-tab.tsx';
import { RoutingTab } from './routing-tab.tsx';
import { SETTING_TABS } from './tabs.ts';
import '../shell/tabs.css';
import './settings.css';

/** Where an office decides over the catalog's samples. */
export const SettingsPage = () => {
  const t = useWords(settingsWords);
  const decisions = useWords(decisionWords);
  const procedures = useWords(procedureWords);
  const calls = useWords(callWords);
  const room = useWords(shellWords);
  const navigate = useNavigate({ from: '/settings' });
  const { tab = 'limits' } = useSearch({ from: '/shell/settings' });
  const settings = useQuery(settingsQuery);
  const choices = useQuery(choicesQuery);
  const error = settings.error ?? choices.error;
  const own = settings.data?.limits.value.classes.length ?? 0;
  const all = (choices.data?.samples.length ?? 1) - 1;
  const rules = settings.data?.routing.value.rules.length ?? 0;
  const ownCalls = settings.data?.calls.sample === false ? CALL_KINDS.length : 0;
  const decided = Object.values(settings.data ?? {}).filter(({ sample }) => !sample).length;
  const state = {
    limits: () => t('limits.state', { all, own }),
    procedures: () => procedures('state', { own: settings.data?.procedures.value.procedures.length ?? 0 }),
    calls: () => calls('calls.state', { n: CALL_KINDS.length, own: ownCalls }),
    routing: () => t('routing.state', { n: rules }),
    office: () => decisions('state', { n: decided }),
  }[tab]();
  return (
    <>
      <PageTitle title={room('room.settings')} state={settings.data && choices.data ? state : null}>
        <nav className="tabs" aria-label={room('room.settings')}>
          {SETTING_TABS.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === tab ? 'page' : undefined}
              onClick={() => void navigate({ search: { tab: one } })}
            >
              {t(`tab.${one}`)}
            </button>
          ))}
        </nav>
      </PageTitle>
      {error ? (
        <Failed error={error} onRetry={() => void Promise.all([settings.refetch(), choices.refetch()])} />
      ) : null}
      {settings.data && choices.data ? (
        <>
          {tab === 'limits' ? <LimitsTab settings={settings.data} choices={choices.data} /> : null}
          {tab === 'calls' ? <CallsTab settings={settings.data} /> : null}
          {tab === 'procedures' ? <ProceduresTab settings={settings.data} /> : null}
          {tab === 'routing' ? <RoutingTab settings={settings.data} choices={choices.data} /> : null}
          {tab === 'office' ? <DecisionsTab settings={settings.data} /> : null}
        </>
      ) : error ? null : (
        <Waiting rows={12} />
      )}
    </>
  );
};
