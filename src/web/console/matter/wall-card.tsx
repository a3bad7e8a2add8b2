import { App, Checkbox } from 'antd';
import { useState } from 'react';
import type { FileView, MatterDetail, NextStepView } from '#contract/matters.ts';
import { wallWords } from '#i18n/wall.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { shortTime } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { useAct } from './use-act.ts';
import './wall-card.css';

const Pictures = ({
  matter,
  step,
  pictures,
}: {
  matter: MatterDetail;
  step: NextStepView | undefined;
  pictures: readonly FileView[];
}) => {
  const t = useWords(wallWords);
  const { lang } = useLang();
  const { message } = App.useApp();
  const [chosen, choose] = useState<readonly string[]>(matter.wall.pictures);
  const act = useAct();
  const changed = [...chosen].sort().join() !== [...matter.wall.pictures].sort().join();
  const save = () =>
    step &&
    act.mutate(
      { matter, action: step.action, label: step.label, body: { pictureIds: [...chosen] } },
      { onError: (error) => void message.error(error instanceof ApiProblem ? error.message : String(error)) },
    );
  return (
    <fieldset disabled={!step || step.blocked !== null}>
      <legend>{t('pictures')}</legend>
      <ul>
        {pictures.map((file) => {
          const name = `${t(file.role === 'after' ? 'pictureAfter' : 'pictureBefore')} ${shortTime(file.createdAt, lang)}`;
          return (
            <li key={file.id}>
              <Checkbox
                checked={chosen.includes(file.id)}
                onChange={({ target }) =>
                  choose(target.checked ? [...chosen, file.id] : chosen.filter((id) => id !== file.id))
                }
              >
                <img src={file.thumbUrl ?? file.url} alt="" />
                {name}
              </Checkbox>
            </li>
          );
        })}
      </ul>
      <p className="small third">{step?.blocked?.reason ?? t('picturesHint')}</p>
      {changed ? (
        <button type="button" className="hy-btn" disabled={act.isPending} onClick={save}>
          {t('save')}
        </button>
      ) : null}
    </fieldset>
  );
};

/** Whether everybody can see the matter, why not, and what of it: looked at by somebody else than who did the work. */
export const WallCard = ({ matter, take }: { matter: MatterDetail; take: (step: NextStepView) => void }) => {
  const t = useWords(wallWords);
  const stepOf = (action: string) => matter.next.find((step) => step.action === action);
  const pictures = matter.files.filter(
    ({ role, mime }) => (role === 'before' || role === 'after') && mime.startsWith('image/'),
  );
  const show = stepOf('showPictures');
  const move = [stepOf('takeDown'), stepOf('putBack')].find((step) => step && !step.blocked);
  const answered = !matter.wall.keptOff.some(({ reason }) => reason === 'notAnswered');
  if (!answered && !show) return null;
  return (
    <section className="card wall-card" aria-label={t('title')}>
      <header>
        <Icon name="wall" size={16} />
        <h2>{t('title')}</h2>
        <span className="small second">{t(matter.wall.shown ? 'shown' : 'hidden')}</span>
        {matter.wall.shown ? (
          <a className="push small" href={`/wall/${encodeURIComponent(matter.no)}`} target="_blank" rel="noreferrer">
            {t('see')}
          </a>
        ) : null}
      </header>
      {matter.wall.keptOff.length > 0 ? (
        <ul className="kept-off second">
          {matter.wall.keptOff.map(({ reason, words }) => (
            <li key={reason}>{words}</li>
          ))}
        </ul>
      ) : null}
      {pictures.length > 0 ? (
        // A new choice by somebody else starts the form anew.
        <Pictures key={matter.wall.pictures.join()} matter={matter} step={show} pictures={pictures} />
      ) : null}
      {move ? (
        <button type="button" className="hy-btn quiet" onClick={() => take(move)}>
          {move.label}
        </button>
      ) : null}
    </section>
  );
};
