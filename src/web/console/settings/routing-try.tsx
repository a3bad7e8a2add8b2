import { useMutation } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { RoutingTrial, SettingChoices } from '#contract/settings.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { tryRouting } from '#web/api/settings.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { useFactOptions, type Rule } from './rules.ts';

/** Words, class, place, channel: which rule of the draft fits, and why. */
export const RoutingTry = ({
  rules,
  choices,
  number,
}: {
  rules: readonly Rule[];
  choices: SettingChoices;
  number: (ruleId: string) => number;
}) => {
  const t = useWords(settingsWords);
  const options = useFactOptions(choices);
  const [trial, setTrial] = useState<Omit<RoutingTrial, 'rules'>>({ channel: 'wechat' });
  const why = useMutation({
    mutationFn: () => tryRouting({ ...trial, text: trial.text || undefined, rules: [...rules] }),
  });
  const set = (part: Partial<RoutingTrial>) => setTrial({ ...trial, ...part });
  const roleName = (id: string) => choices.unitRoles.find((role) => role.id === id)?.label ?? id;
  return (
    <form className="ruleform" action={() => why.mutate()}>
      <header>
        <h2>{t('routing.tryTitle')}</h2>
      </header>
      <label className="field">
        {t('routing.text')}
        <Input.TextArea
          maxLength={2000}
          autoSize={{ minRows: 3 }}
          value={trial.text ?? ''}
          onChange={(event) => set({ text: event.target.value })}
        />
      </label>
      <label className="field">
        {t('routing.category')}
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={trial.category}
          options={options('category')}
          onChange={(category: string | undefined) => set({ category })}
        />
      </label>
      <label className="field">
        {t('routing.channel')}
        <Select
          value={trial.channel}
          options={options('channel')}
          onChange={(channel: string) => set({ channel: channel as RoutingTrial['channel'] })}
        />
      </label>
      <label className="field">
        {t('routing.place')}
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={trial.placeId}
          options={options('place')}
          onChange={(placeId: string | undefined) => set({ placeId })}
        />
      </label>
      <div className="acts">
        <Button htmlType="submit" loading={why.isPending}>
          {t('routing.try')}
        </Button>
      </div>
      {why.error ? <Failed error={why.error} onRetry={() => why.mutate()} /> : null}
      {why.data ? (
        <div aria-live="polite">
          {why.data.category?.proposed ? (
            <p className="second">{t('routing.judged', { label: why.data.category.label })}</p>
          ) : null}
          <ol className="why-list">
            {why.data.proposals.map((proposal, index) => (
              <li key={proposal.ruleId}>
                <span className={index === 0 ? 'hy-tag echo' : 'hy-tag'}>
                  {t(index === 0 ? 'routing.first' : 'routing.second')}
                </span>
                <b>{proposal.units.join('、') || `${roleName(proposal.unitRole)} · ${t('routing.noUnit')}`}</b>
                <small className="second">
                  {t('routing.ruleNo', { n: number(proposal.ruleId) })} · {proposal.why}
                </small>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
    </form>
  );
};
