import { useMutation } from '@tanstack/react-query';
import { Input, Switch } from 'antd';
import { useState } from 'react';
import type { SettingChoices, SettingsView } from '#contract/settings.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { previewLimits } from '#web/api/settings.ts';
import { useWords } from '#web/ui/lang.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { rebaseList } from '#web/live/rebase.ts';
import { useKeptHere } from '../live/use-kept-here.ts';
import { useMay } from '../queries.ts';
import { DecideBar } from './decide-bar.tsx';
import { Decided } from './decided.tsx';
import { LimitForm } from './limit-form.tsx';
import { LimitsEffect } from './limits-effect.tsx';
import { LimitsTable } from './limits-table.tsx';
import { differences, NONE, useClasses, type Own } from './limit-rows.ts';

const rebase = rebaseList<Own>(({ category }) => category);

/** Limits by class: the samples with the office's own over them, found, changed, tried on last month, decided. */
export const LimitsTab = ({ settings, choices }: { settings: SettingsView; choices: SettingChoices }) => {
  const t = useWords(settingsWords);
  const canEdit = useMay()('settings.write');
  const held = settings.limits;
  const kept = useKeptHere<readonly Own[]>('settings:limits', held.value.classes, rebase);
  const { value: draft, change: setDraft } = kept;
  const [search, setSearch] = useState('');
  const [ownOnly, setOwnOnly] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const value = { classes: draft.map((one) => ({ ...one, source: one.source.trim() || t('own') })) };
  const effect = useMutation({ mutationFn: () => previewLimits(value) });
  const classes = useClasses(choices);
  const wanted = search.trim().toLowerCase();
  const shown = classes.filter(
    ({ category, label }) =>
      (!ownOnly || draft.some((one) => one.category === category)) &&
      (label.toLowerCase().includes(wanted) || category.includes(wanted)),
  );
  const chosen = classes.find((one) => one.category === open);
  const major = classes.filter((one) => chosen && one.category !== NONE && one.group === chosen.group);
  const put = (categories: readonly string[], own: Omit<Own, 'category'> | null) =>
    setDraft([
      ...draft.filter((one) => !categories.includes(one.category)),
      ...(own ? categories.map((category) => ({ ...own, category })) : []),
    ]);
  return (
    <div className={`split settings${chosen || !effect.isIdle ? ' open' : ''}`}>
      <section className="card">
        <div className="filters">
          <Input
            type="search"
            className="find"
            aria-label={t('limits.find')}
            placeholder={t('limits.find')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <label className="toggle">
            <Switch size="small" checked={ownOnly} onChange={setOwnOnly} /> {t('limits.changed')}
          </label>
        </div>
        <Decided held={held} />
        <p className="decided small second">{t('limits.law')}</p>
        <div className="scroll" tabIndex={-1}>
          {shown.length > 0 ? (
            <LimitsTable
              classes={shown}
              majors={choices.majors}
              draft={draft}
              open={open}
              onOpen={(id) => (effect.reset(), setOpen(id))}
            />
          ) : (
            <EmptyState title={t('limits.empty')} text={t('limits.emptyAdvice')} />
          )}
        </div>
        <DecideBar
          settingKey="limits"
          version={held.version}
          value={value}
          changes={differences(held.value.classes, draft)}
          canEdit={canEdit}
          kept={kept}
          onPreview={() => effect.mutate()}
        />
      </section>
      <aside className="card pane">
        {effect.isIdle ? null : <LimitsEffect effect={effect} onClose={effect.reset} />}
        {effect.isIdle && chosen ? (
          <LimitForm
            key={chosen.category}
            limits={chosen}
            own={draft.find((one) => one.category === chosen.category) ?? null}
            siblings={major.length}
            canEdit={canEdit}
            onChange={(own) => put([chosen.category], own)}
            onMajor={(own) =>
              put(
                major.map((one) => one.category),
                own,
              )
            }
            onClose={() => setOpen(null)}
          />
        ) : null}
        {effect.isIdle && !chosen ? <EmptyState title={t('limits.pick')} text={t('limits.pickAdvice')} /> : null}
      </aside>
    </div>
  );
};
