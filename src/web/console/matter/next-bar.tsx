import { App, Dropdown } from 'antd';
import { useState, type ReactNode } from 'react';
import type { MatterDetail, NextStepView } from '#contract/matters.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { isWallStep } from '#web/ui/wall-steps.ts';
import { useNarrow } from '../matters/use-narrow.ts';
import { useKeys } from '../shell/use-keys.ts';
import type { AfterPhoto } from './photos.tsx';
import { StepDialog } from './step-dialog.tsx';
import { UndoStep } from './take-back.tsx';
import { useAct } from './use-act.ts';

/** Opens a step's form; a step that asks nothing is taken at once. */
export const useSteps = (matter: MatterDetail) => {
  const { message } = App.useApp();
  const [chosen, choose] = useState<NextStepView | null>(null);
  const act = useAct();
  const take = (step: NextStepView) => {
    if (step.blocked) void message.info(step.blocked.reason);
    else if (step.asks.length > 0 || step.form.length > 0) choose(step);
    else
      act.mutate(
        { matter, action: step.action, label: step.label, body: step.fixed },
        { onError: (error) => void message.error(error instanceof ApiProblem ? error.message : String(error)) },
      );
  };
  const dialog = chosen ? <StepDialog step={chosen} matter={matter} onClose={() => choose(null)} /> : null;
  return { take, dialog };
};

/** Steps that a bar across the page shows; narrower ones say how many fit. */
const ROOMY = 6;
const ON_A_PHONE = 3;
/** Merging is seldom meant: it stands behind the steps of every day. */
const SELDOM = new Set(['merge', 'unmerge', 'split', 'assist', 'whistle']);
const rank = (step: NextStepView): number =>
  step.primary ? 0 : step.key && step.action !== 'note' ? (SELDOM.has(step.action) ? 1.5 : 1) : 2;

/** A step of the matter itself; those of its tasks, of requests and of the wall stand beside them. */
const isOwn = (step: NextStepView): boolean =>
  // A link is taken away where it stands.
  step.action !== 'unlink' && step.fixed.taskId === undefined && step.fixed.asked === undefined && !isWallStep(step);

/** The usual step first, then those with a key, then the rest. */
const orderSteps = (
  next: readonly NextStepView[],
  max: number,
): { shown: NextStepView[]; note: NextStepView | null; rest: NextStepView[] } => {
  // Where room is short the note goes to the menu with the rest.
  const note = max < ROOMY ? null : (next.find((step) => step.action === 'note') ?? null);
  const others = [...next].filter((step) => step !== note).sort((a, b) => rank(a) - rank(b));
  const shown = others.filter((step) => rank(step) < 2).slice(0, max);
  return { shown, note, rest: others.filter((step) => !shown.includes(step)) };
};

const StepButton = ({
  step,
  primary,
  quiet,
  onTake,
}: {
  step: NextStepView;
  primary: boolean;
  quiet?: boolean;
  onTake: () => void;
}) => (
  <>
    <button
      type="button"
      className={`hy-btn${step.blocked ? ' off' : primary ? ' primary' : ''}${quiet ? ' quiet push' : ''}`}
      aria-disabled={step.blocked ? true : undefined}
      title={step.blocked ? `${step.blocked.reason} · ${step.blocked.source}` : undefined}
      onClick={onTake}
    >
      {step.label}
      {step.key ? <Kbd>{step.key}</Kbd> : null}
    </button>
    {step.blocked ? <span className="why">{step.blocked.reason}</span> : null}
  </>
);

/** Next steps in their fixed place, with their keys. A missing proof is an action: the picture comes first. */
export const NextBar = ({
  matter,
  take,
  photo,
  lead,
  max = ROOMY,
}: {
  matter: MatterDetail;
  take: (step: NextStepView) => void;
  photo?: AfterPhoto;
  lead?: ReactNode;
  /** Buttons that fit; what is over goes to the menu. */
  max?: number;
}) => {
  const t = useWords(matterWords);
  const narrow = useNarrow();
  const own = matter.next.filter(isOwn);
  const { shown, note, rest } = orderSteps(own, narrow ? Math.min(max, ON_A_PHONE) : max);
  // Whoever only watches over a matter presses for it.
  const elsewhere = matter.next.some((step) => step.primary && !step.blocked && !isOwn(step));
  const usual =
    shown.find((step) => step.primary) ?? (elsewhere ? undefined : shown.find((step) => step.action === 'urge'));
  const needsPhoto = photo !== undefined && shown.some((step) => step.blocked?.guard === 'afterPhoto');
  const byKey = [...shown, ...(note ? [note] : []), ...rest].filter((step) => step.key);
  const [open, setOpen] = useState(false);
  useKeys(
    {
      ...Object.fromEntries(byKey.map((step) => [step.key?.toLowerCase() ?? '', () => take(step)])),
      ...(needsPhoto ? { p: photo.choose } : {}),
      ...(rest.length > 0 ? { '.': () => setOpen(true) } : {}),
    },
    {
      ...Object.fromEntries(byKey.map((step) => [step.key?.toLowerCase() ?? '', step.label])),
      p: t('photos.take'),
      '.': t('next.more'),
    },
  );
  return (
    <div className="next" role="toolbar" aria-label={t('next.label')}>
      <div className="steps">
        {lead}
        {needsPhoto ? (
          <button type="button" className="hy-btn primary" onClick={photo.choose} disabled={photo.share !== null}>
            {photo.share === null ? t('photos.take') : t('photos.sending', { percent: Math.round(photo.share * 100) })}
            <Kbd>P</Kbd>
          </button>
        ) : null}
        {shown.map((step) => (
          <StepButton
            key={step.action}
            step={step}
            primary={!lead && !needsPhoto && step === usual}
            onTake={() => take(step)}
          />
        ))}
        {matter.undo ? <UndoStep matter={matter} /> : null}
        {own.length === 0 && !lead ? <span className="why">{t('next.none')}</span> : null}
      </div>
      {note ? <StepButton step={note} primary={false} quiet onTake={() => take(note)} /> : null}
      {rest.length > 0 ? (
        <Dropdown
          trigger={['click']}
          open={open}
          onOpenChange={setOpen}
          autoFocus
          menu={{
            items: rest.map((step) => ({
              key: step.action,
              label: step.blocked ? `${step.label} · ${step.blocked.reason}` : step.label,
              disabled: step.blocked !== null,
              onClick: () => take(step),
            })),
          }}
        >
          <button type="button" className={`hy-btn quiet${note ? '' : ' push'}`} aria-label={t('next.more')}>
            <Icon name="more" />
          </button>
        </Dropdown>
      ) : null}
    </div>
  );
};
