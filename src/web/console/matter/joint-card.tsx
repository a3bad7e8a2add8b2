import type { RequestView, TaskView } from '#contract/joint.ts';
import type { MatterDetail, NextStepView } from '#contract/matters.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { shortTime } from '#web/ui/format.ts';
import { LampShape } from '#web/ui/lamp.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import './joint.css';

type Take = (step: NextStepView) => void;

const Steps = ({ steps, about, take }: { steps: readonly NextStepView[]; about: string; take: Take }) =>
  steps.length > 0 ? (
    <p className="joint-steps">
      {steps.map((step) => (
        <button
          key={step.action}
          type="button"
          className={`hy-btn${step.blocked ? ' off' : step.primary ? ' primary' : ''}`}
          aria-disabled={step.blocked ? true : undefined}
          title={step.blocked ? `${step.blocked.reason} · ${step.blocked.source}` : undefined}
          onClick={() => take({ ...step, label: `${step.label} · ${about}` })}
        >
          {step.label}
        </button>
      ))}
    </p>
  ) : null;

const Task = ({ task, steps, take }: { task: TaskView; steps: readonly NextStepView[]; take: Take }) => {
  const t = useWords(matterWords);
  const { lang } = useLang();
  return (
    <li>
      <p className="joint-line">
        <b>{task.unitName}</b>
        <span className="hy-tag">{task.callLabel}</span>
        <span className="hy-tag echo">{task.stateLabel}</span>
        {task.clock ? (
          <span className="joint-due">
            <LampShape lamp={task.lamp} /> {task.words}
          </span>
        ) : null}
        {task.sentBack > 0 ? <span className="hy-tag amber">{t('joint.sentBack', { n: task.sentBack })}</span> : null}
        {task.score === null ? null : <span className="small third">{t('joint.score', { n: task.score })}</span>}
        <time className="small third push" dateTime={task.calledAt}>
          {shortTime(task.calledAt, lang)}
        </time>
      </p>
      <p>{task.ask}</p>
      {task.reply ? (
        <dl className="joint-reply">
          <dt>{t('answer.contacted')}</dt>
          <dd>{task.reply.contacted}</dd>
          <dt>{t('answer.measures')}</dt>
          <dd>{task.reply.measures}</dd>
          <dt>{t('answer.by')}</dt>
          <dd>{task.reply.by}</dd>
        </dl>
      ) : null}
      <Steps steps={steps} about={task.unitName} take={take} />
    </li>
  );
};

const Request = ({ request, steps, take }: { request: RequestView; steps: readonly NextStepView[]; take: Take }) => {
  const t = useWords(matterWords);
  const { lang } = useLang();
  return (
    <li>
      <p className="joint-line">
        <b>{request.label}</b>
        <span>{request.words}</span>
        <span className="small third push">
          {t('request.by', { name: request.byName, time: shortTime(request.at, lang) })}
        </span>
      </p>
      {request.reason ? <p>{request.reason}</p> : null}
      <Steps steps={steps} about={request.words} take={take} />
    </li>
  );
};

/** Steps that somebody asked for, and the units that were called: who has what to do, by when, and what they replied. */
export const JointCard = ({ matter, take }: { matter: MatterDetail; take: Take }) => {
  const t = useWords(matterWords);
  const open = matter.tasks.filter(({ state }) => !['done', 'declined', 'withdrawn'].includes(state)).length;
  return (
    <>
      {matter.requests.length > 0 ? (
        <section className="card joint" aria-label={t('request.title')}>
          <header>
            <h2>{t('request.title')}</h2>
          </header>
          <ul>
            {matter.requests.map((request) => (
              <Request
                key={request.action}
                request={request}
                steps={matter.next.filter(({ fixed }) => fixed.asked === request.action)}
                take={take}
              />
            ))}
          </ul>
        </section>
      ) : null}
      {matter.tasks.length > 0 ? (
        <section className="card joint" aria-label={t('joint.title')}>
          <header>
            <h2>{t('joint.title')}</h2>
            <span className="small third push" title={t('joint.hold')}>
              {open > 0 ? t('joint.open', { n: open }) : t('joint.over')}
            </span>
          </header>
          <ul>
            {matter.tasks.map((task) => (
              <Task
                key={task.id}
                task={task}
                steps={matter.next.filter(({ fixed }) => fixed.taskId === task.id)}
                take={take}
              />
            ))}
          </ul>
          {open > 0 ? <p className="small third pad">{t('joint.hold')}</p> : null}
        </section>
      ) : null}
    </>
  );
};
