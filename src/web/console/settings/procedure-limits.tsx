import { Button, Input, InputNumber, Select } from 'antd';
import type { ProcedureView, ProceduresCheck } from '#contract/procedures.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { kindLimitWords } from '#i18n/kind-limits.ts';
import { useWords } from '#web/ui/lang.tsx';
import { limitOf, withLimit, type KindLimitDraft, type Procedures } from './procedure-draft.ts';

const UNITS = ['workHour', 'workDay', 'hour', 'day'] as const;
type LimitView = ProcedureView['limits'][number];

const LimitRow = ({
  limit,
  own,
  faults,
  canEdit,
  onChange,
}: {
  limit: LimitView;
  own: KindLimitDraft | undefined;
  faults: readonly string[];
  canEdit: boolean;
  onChange: (own: KindLimitDraft | null) => void;
}) => {
  const t = useWords(kindLimitWords);
  const units = useWords(settingsWords);
  const { kindLabel, clock, clockLabel, source, reach } = limit;
  const names = { kind: kindLabel, clock: clockLabel };
  const held = own?.limit ?? limit.limit;
  const asItComes = limit.limit && `${limit.limit.amount} ${units(`unit.${limit.limit.unit}`)}`;
  const put = (part: Partial<KindLimitDraft['limit']>, ground = own?.source ?? t('own')) =>
    held && onChange({ clock, limit: { ...held, ...part }, source: ground });
  return (
    <li>
      <p className="step-head">
        <b>
          {kindLabel} · {clockLabel}
        </b>
        <span className="small second push">{t(reach)}</span>
      </p>
      <p className="small second">
        {[asItComes && t('asItComes', { text: asItComes }), source].filter(Boolean).join(' · ')}
      </p>
      {faults.map((fault) => (
        <p key={fault} className="fault" role="alert">
          {fault}
        </p>
      ))}
      {held && reach !== 'kept' ? (
        <div className="step-fields">
          <InputNumber
            aria-label={t('amount', names)}
            min={0.5}
            max={1000}
            step={1}
            disabled={!canEdit}
            value={held.amount}
            onChange={(amount) => amount !== null && put({ amount })}
          />
          <Select
            aria-label={t('unit', names)}
            disabled={!canEdit}
            value={held.unit}
            options={UNITS.map((value) => ({ value, label: units(`unit.${value}`) }))}
            onChange={(unit) => put({ unit })}
          />
          {own ? (
            <>
              <Input
                aria-label={t('ground', names)}
                disabled={!canEdit}
                maxLength={200}
                placeholder={t('groundHint')}
                value={own.source}
                onChange={({ target: { value } }) => put({}, value)}
              />
              {canEdit ? <Button onClick={() => onChange(null)}>{t('back')}</Button> : null}
            </>
          ) : null}
        </div>
      ) : null}
    </li>
  );
};

/** The limits of the kinds of a procedure: what the office may set itself, what it may only shorten, what stays. */
export const ProcedureLimits = ({
  procedure,
  draft,
  check,
  canEdit,
  onChange,
}: {
  procedure: ProcedureView;
  draft: Procedures;
  check: ProceduresCheck | undefined;
  canEdit: boolean;
  onChange: (draft: Procedures) => void;
}) => {
  const t = useWords(kindLimitWords);
  if (procedure.limits.length === 0) return null;
  const faultsOf = ({ kind, clock }: LimitView) => {
    const index = draft.kinds?.findIndex((one) => one.kind === kind) ?? -1;
    const at = draft.kinds?.[index]?.limits.findIndex((one) => one.clock === clock) ?? -1;
    return (check?.faults ?? [])
      .filter(({ field }) => field === `value.kinds.${index}.limits.${at}.limit`)
      .map(({ text }) => text);
  };
  return (
    <>
      <h3>{t('title')}</h3>
      <ul className="steps">
        {procedure.limits.map((limit) => (
          <LimitRow
            key={`${limit.kind} ${limit.clock}`}
            limit={limit}
            own={limitOf(draft, limit.kind, limit.clock)}
            faults={faultsOf(limit)}
            canEdit={canEdit}
            onChange={(own) => onChange(withLimit(draft, limit.kind, limit.clock, own))}
          />
        ))}
      </ul>
    </>
  );
};
