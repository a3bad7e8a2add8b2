import { Input, Select, Switch } from 'antd';
import type { ProcedureStep, ProceduresView } from '#contract/procedures.ts';
import { procedureWords } from '#i18n/console-procedures.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { say } from '#i18n/translate.ts';
import type { StepDraft } from './procedure-draft.ts';

/** What may be chosen of a field that the law leaves to the office. */
const FIELD = ['asItComes', 'required', 'omitted'] as const;
const NOBODY = 'nobody';

/** One step: what of it is the office's to decide, and why the rest stays. */
export const ProcedureStepForm = ({
  step,
  draft,
  roles,
  faults,
  canEdit,
  onChange,
}: {
  step: ProcedureStep;
  draft: StepDraft;
  roles: ProceduresView['roles'];
  faults: readonly string[];
  canEdit: boolean;
  onChange: (draft: StepDraft) => void;
}) => {
  const t = useWords(procedureWords);
  const { lang } = useLang();
  const name = say(draft.label ?? step.label, lang);
  const who = (permission: string) => roles.find((one) => one.permission === permission);
  const whoLabel = (permission: string) =>
    `${who(permission)?.label ?? permission}（${who(permission)?.roles || '—'}）`;
  const permission = draft.permission ?? step.permission;
  const approval = draft.approval === undefined ? step.approval : draft.approval;
  const put = (part: Partial<StepDraft>) => onChange({ ...draft, ...part });
  const free = step.asks.filter((ask) => ask.free);
  const fieldIs = (field: string): (typeof FIELD)[number] =>
    draft.omits?.some((one) => one === field)
      ? 'omitted'
      : draft.requires?.some((one) => one === field)
        ? 'required'
        : 'asItComes';
  const setField = (field: (typeof free)[number]['field'], is: (typeof FIELD)[number]) => {
    const without = (list: readonly (typeof field)[] = []) => list.filter((one) => one !== field);
    put({
      requires: [...without(draft.requires), ...(is === 'required' ? [field] : [])],
      omits: [...without(draft.omits), ...(is === 'omitted' ? [field] : [])],
    });
  };
  return (
    <li className={draft.off ? 'off' : undefined}>
      <p className="step-head">
        <b>{name}</b>
        {step.optional ? (
          <label className="push">
            <span className="small second">{draft.off ? t('off') : t('on')}</span>{' '}
            <Switch
              size="small"
              aria-label={t('takes', { step: name })}
              disabled={!canEdit}
              checked={!draft.off}
              onChange={(on) => put({ off: !on })}
            />
          </label>
        ) : null}
      </p>
      <p className="small second">
        {t('source')} {step.source}
      </p>
      {faults.map((fault) => (
        <p key={fault} className="fault" role="alert">
          {fault}
        </p>
      ))}
      {draft.off ? null : (
        <div className="step-fields">
          <label className="field">
            {t('label')}
            <Input
              disabled={!canEdit}
              maxLength={20}
              placeholder={step.label.zh}
              value={draft.label?.zh ?? ''}
              onChange={({ target: { value } }) =>
                put({ label: value === '' ? undefined : { zh: value, en: draft.label?.en ?? step.label.en } })
              }
            />
          </label>
          <label className="field">
            {t('who')}
            <Select
              aria-label={`${name} ${t('who')}`}
              disabled={!canEdit || step.permissions.length < 2}
              value={permission}
              options={step.permissions.map((value) => ({ value, label: whoLabel(value) }))}
              onChange={(value) => put({ permission: value === step.permission ? undefined : value })}
            />
          </label>
          {step.approvals.length > 1 ? (
            <label className="field">
              {t('approval')}
              <Select
                aria-label={`${name} ${t('approval')}`}
                disabled={!canEdit}
                value={approval ?? NOBODY}
                options={step.approvals.map((value) => ({
                  value: value ?? NOBODY,
                  label: value === null ? t('nobody') : whoLabel(value),
                }))}
                onChange={(value) => {
                  const chosen = step.approvals.find((one) => (one ?? NOBODY) === value) ?? null;
                  put({ approval: chosen === step.approval ? undefined : chosen });
                }}
              />
            </label>
          ) : null}
          {free.map(({ field, label }) => (
            <label key={field} className="field">
              {label}
              <Select
                aria-label={`${name} ${label}`}
                disabled={!canEdit}
                value={fieldIs(field)}
                options={FIELD.map((value) => ({ value, label: t(`field.${value}`) }))}
                onChange={(value) => setField(field, value)}
              />
            </label>
          ))}
        </div>
      )}
      {step.asks
        .filter(({ law }) => law !== null)
        .map(({ field, label, law }) => (
          <p key={field} className="small second">
            {t('kept', { field: label, law: law ?? '' })}
          </p>
        ))}
    </li>
  );
};
