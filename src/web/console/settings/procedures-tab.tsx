import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import type { ProcedureView, ProceduresCheck, ProceduresView } from '#contract/procedures.ts';
import type { SettingsView } from '#contract/settings.ts';
import { procedureWords } from '#i18n/console-procedures.ts';
import { checkProcedures, previewProcedures, readProcedures } from '#web/api/procedures.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { ProcedureDrawing } from '#web/ui/procedure-drawing.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { useKeptHere } from '../live/use-kept-here.ts';
import { useMay } from '../queries.ts';
import { DecideBar } from './decide-bar.tsx';
import { Decided } from './decided.tsx';
import { ProcedureLimits } from './procedure-limits.tsx';
import { ProcedureStepForm } from './procedure-step.tsx';
import { limitOf, stepDifferences, stepOf, withStep, type Procedures } from './procedure-draft.ts';
import { ProceduresEffect } from './procedures-effect.tsx';
import { Revisions } from './revisions.tsx';
import '#web/ui/procedure-drawing.css';
import './procedures.css';

/** One procedure: drawn as the draft would have it, and each step with what may be decided of it. */
const Procedure = ({
  procedure,
  roles,
  draft,
  check,
  canEdit,
  onChange,
  onClose,
}: {
  procedure: ProcedureView;
  roles: ProceduresView['roles'];
  draft: Procedures;
  check: ProceduresCheck | undefined;
  canEdit: boolean;
  onChange: (draft: Procedures) => void;
  onClose: () => void;
}) => {
  const t = useWords(procedureWords);
  const { id, title, steps } = procedure;
  const index = draft.procedures.findIndex(({ workflow }) => workflow === id);
  const mine = check?.faults.filter(({ workflow }) => workflow === id) ?? [];
  const faultsOf = (action: string) => {
    const at = draft.procedures[index]?.steps.findIndex((step) => step.action === action) ?? -1;
    return mine
      .filter(({ field }) => field.startsWith(`value.procedures.${index}.steps.${at}.`))
      .map(({ text }) => text);
  };
  const whole = mine.filter(({ field }) => !/(steps|limits)\.\d/.test(field)).map(({ text }) => text);
  return (
    <section className="procedure">
      <header>
        <h2>{title}</h2>
        <button type="button" className="hy-btn quiet push" onClick={onClose} aria-label={t('close')}>
          <Icon name="x" size={16} />
        </button>
      </header>
      {whole.map((fault) => (
        <p key={fault} className="fault" role="alert">
          {fault}
        </p>
      ))}
      <ProcedureDrawing
        drawing={check?.drawings.find(({ workflow }) => workflow === id)?.drawing ?? procedure.drawing}
        label={t('drawing', { title })}
      />
      <ProcedureLimits procedure={procedure} draft={draft} check={check} canEdit={canEdit} onChange={onChange} />
      <h3>{t('steps')}</h3>
      <ul className="steps">
        {steps.map((step) => (
          <ProcedureStepForm
            key={step.id}
            step={step}
            draft={stepOf(draft, id, step.id)}
            roles={roles}
            faults={faultsOf(step.id)}
            canEdit={canEdit}
            onChange={(changed) => onChange(withStep(draft, id, changed))}
          />
        ))}
      </ul>
    </section>
  );
};

/** The office's procedures: seen, changed within what law leaves to it, tried on last month, decided. */
export const ProceduresTab = ({ settings }: { settings: SettingsView }) => {
  const t = useWords(procedureWords);
  const canEdit = useMay()('settings.write');
  const held = settings.procedures;
  const kept = useKeptHere<Procedures>('settings:procedures', held.value);
  const { value: draft, change } = kept;
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: ['procedures', held.version], queryFn: readProcedures });
  const check = useQuery({
    queryKey: ['procedures-check', draft],
    queryFn: () => checkProcedures(draft),
    placeholderData: keepPreviousData,
  });
  const effect = useMutation({ mutationFn: () => previewProcedures(draft) });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting rows={8} />;
  const chosen = data.procedures.find(({ id }) => id === open);
  const dated = check.data?.faults.find(({ field }) => field === 'value.from');
  const changesOf = ({ id, limits }: ProcedureView) =>
    (draft.procedures.find(({ workflow }) => workflow === id)?.steps.length ?? 0) +
    limits.filter(({ kind, clock }) => limitOf(draft, kind, clock)).length;
  return (
    <div className={`split settings procedures${chosen || !effect.isIdle ? ' open' : ''}`}>
      <section className="card">
        <Decided held={held} />
        <p className="decided small second">{t('law')}</p>
        <label className="field from">
          {t('from')}
          <Input
            type="date"
            disabled={!canEdit}
            value={draft.from ?? ''}
            onChange={({ target: { value } }) => change({ ...draft, from: value || null })}
          />
          <small className="second">{t('fromHint')}</small>
          {dated ? <span className="fault">{dated.text}</span> : null}
        </label>
        <ul className="scroll rules">
          {data.procedures
            .map((one) => ({ ...one, n: changesOf(one) }))
            .map(({ id, title, kinds, n }) => (
              <li key={id} className={id === open ? 'on' : undefined}>
                <button type="button" aria-expanded={id === open} onClick={() => (effect.reset(), setOpen(id))}>
                  <span className="what">
                    <b>{title}</b>
                    <small className="second">{kinds.join(' · ')}</small>
                  </span>
                  <span className={`hy-tag${n > 0 ? ' echo' : ''}`}>
                    {n > 0 ? t('changed', { n }) : t('asItComes')}
                  </span>
                </button>
              </li>
            ))}
        </ul>
        <DecideBar
          settingKey="procedures"
          version={held.version}
          value={draft}
          changes={stepDifferences(held.value, draft)}
          canEdit={canEdit}
          kept={kept}
          onPreview={() => effect.mutate()}
        />
      </section>
      <aside className="card pane">
        {effect.isIdle ? null : <ProceduresEffect effect={effect} onClose={effect.reset} />}
        {effect.isIdle && chosen ? (
          <Procedure
            key={chosen.id}
            procedure={chosen}
            roles={data.roles}
            draft={draft}
            check={check.data}
            canEdit={canEdit}
            onChange={change}
            onClose={() => setOpen(null)}
          />
        ) : null}
        {effect.isIdle && !chosen ? (
          <>
            <EmptyState title={t('pick')} text={t('pickText')} />
            <Revisions settingKey="procedures" />
          </>
        ) : null}
      </aside>
    </div>
  );
};
