import type { MatterDetail } from '#contract/matters.ts';
import { shortTime } from './format.ts';
import { useLang } from './lang.tsx';

/** The steps of a matter on a line: done, the one it stands at, those to come. */
export const Milestones = ({ milestones }: { milestones: MatterDetail['milestones'] }) => {
  const { lang } = useLang();
  const last = milestones.reduce((found, milestone, index) => (milestone.at ? index : found), -1);
  const finished = last === milestones.length - 1;
  return (
    <ol className="hy-steps">
      {milestones.map((milestone, index) => {
        const now = index === last && !finished;
        return (
          <li
            key={`${milestone.phase}-${milestone.label}`}
            className={now ? 'now' : milestone.at ? 'done' : undefined}
            aria-current={now ? 'step' : undefined}
          >
            {milestone.label}
            <br />
            {milestone.at ? <time dateTime={milestone.at}>{shortTime(milestone.at, lang)}</time> : null}
          </li>
        );
      })}
    </ol>
  );
};
