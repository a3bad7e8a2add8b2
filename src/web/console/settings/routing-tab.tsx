import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { SettingChoices, SettingsView } from '#contract/settings.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { standings } from '#domain/matters/routing-check.ts';
import type { RoutingRule } from '#domain/matters/routing.ts';
import { previewRouting } from '#web/api/settings.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { rebaseList, same } from '#web/live/rebase.ts';
import { useKeptHere } from '../live/use-kept-here.ts';
import { useMay } from '../queries.ts';
import { DecideBar } from './decide-bar.tsx';
import { Decided } from './decided.tsx';
import { RoutingEffect } from './routing-effect.tsx';
import { RoutingForm } from './routing-form.tsx';
import { RoutingTry } from './routing-try.tsx';
import { blankRule, moved, useConditionText, type Rule } from './rules.ts';
import { RuleRow } from './rule-row.tsx';

const rebase = rebaseList<Rule>(({ id }) => id);

/** Routing rules in the order in which they are tried: changed, tried on words and on last month, decided. */
export const RoutingTab = ({ settings, choices }: { settings: SettingsView; choices: SettingChoices }) => {
  const t = useWords(settingsWords);
  const { lang } = useLang();
  const canEdit = useMay()('settings.write');
  const held = settings.routing;
  const kept = useKeptHere<readonly Rule[]>('settings:routing', held.value.rules, rebase);
  const { value: draft, change: setDraft } = kept;
  const [open, setOpen] = useState<string | null>(null);
  const [trying, setTrying] = useState(false);
  const [search, setSearch] = useState('');
  const conditions = useConditionText(choices);
  const effect = useMutation({ mutationFn: () => previewRouting({ rules: [...draft] }) });
  const behind = standings(draft as readonly RoutingRule[]);
  const hits = new Map(effect.data?.hits.map(({ ruleId, count }) => [ruleId, count]));
  const roleName = new Map(choices.unitRoles.map((role) => [role.id, role.label]));
  const wanted = search.trim().toLowerCase();
  const rows = draft
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) =>
      [rule.why.zh, rule.why.en, roleName.get(rule.to.unitRole) ?? '', conditions(rule.when)].some((text) =>
        text.toLowerCase().includes(wanted),
      ),
    );
  const chosen = draft.find((rule) => rule.id === open);
  const changes = kept.dirty ? draft.filter((rule, at) => !same(rule, held.value.rules[at])).length || 1 : 0;
  const show = (id: string | null) => {
    setTrying(false);
    effect.reset();
    setOpen(id);
  };
  const add = () => {
    const rule = blankRule(draft, t('routing.newWhy'));
    // The last one holds always: a new one goes before it.
    setDraft([...draft.slice(0, -1), rule, ...draft.slice(-1)]);
    show(rule.id);
  };
  const place = (id: string) => draft.findIndex((rule) => rule.id === id) + 1;
  return (
    <div className={`split settings${chosen || trying || !effect.isIdle ? ' open' : ''}`}>
      <section className="card">
        <div className="filters">
          <Input
            type="search"
            className="find"
            aria-label={t('routing.find')}
            placeholder={t('routing.find')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <Button onClick={() => (effect.reset(), setTrying(true))}>{t('routing.try')}</Button>
          {canEdit ? <Button onClick={add}>{t('routing.add')}</Button> : null}
          {behind.length > 0 ? (
            <span className="small second">{t('routing.problems', { n: behind.length })}</span>
          ) : null}
        </div>
        <Decided held={held} />
        <ol className="scroll rules">
          {rows.map(({ rule, index }) => {
            const stands = behind.find((one) => one.ruleId === rule.id);
            return (
              <RuleRow
                key={rule.id}
                number={index + 1}
                why={lang === 'en' ? rule.why.en : rule.why.zh}
                when={conditions(rule.when)}
                to={roleName.get(rule.to.unitRole) ?? rule.to.unitRole}
                warning={stands ? t(`routing.${stands.code}`, { n: place(stands.behind) }) : null}
                hits={effect.data ? t('routing.hits', { n: hits.get(rule.id) ?? 0 }) : null}
                open={rule.id === open}
                onOpen={() => show(rule.id)}
              />
            );
          })}
        </ol>
        {rows.length === 0 ? <EmptyState title={t('limits.emptyAdvice')} /> : null}
        <DecideBar
          settingKey="routing"
          version={held.version}
          value={{ rules: [...draft] }}
          changes={changes}
          canEdit={canEdit}
          kept={kept}
          onPreview={() => effect.mutate()}
        />
      </section>
      <aside className="card pane">
        {effect.isIdle ? null : <RoutingEffect effect={effect} onClose={effect.reset} />}
        {effect.isIdle && (trying || !chosen) ? <RoutingTry rules={draft} choices={choices} number={place} /> : null}
        {effect.isIdle && !trying && chosen ? (
          <RoutingForm
            key={chosen.id}
            rule={chosen}
            number={place(chosen.id)}
            last={draft.at(-1) === chosen}
            choices={choices}
            canEdit={canEdit}
            onChange={(next) => setDraft(draft.map((rule) => (rule.id === next.id ? next : rule)))}
            onMove={(by) => setDraft(moved(draft, chosen.id, by))}
            onRemove={() => (setDraft(draft.filter((rule) => rule !== chosen)), show(null))}
            onClose={() => show(null)}
          />
        ) : null}
      </aside>
    </div>
  );
};
