import type { FigureView } from '#contract/figures.ts';
import { wallWords } from '#i18n/console-wall.ts';
import { useWords } from '#web/ui/lang.tsx';

/** Days of a period, `YYYY-MM-DD`, both ends included. */
const daysFrom = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

const valueOn = (figure: FigureView, day: string): number => figure.groups.find(({ key }) => key === day)?.value ?? 0;

/** What came in above the line and what was closed below it, by day. */
export const InAndOut = ({
  came,
  went,
  from,
  to,
}: {
  came: FigureView;
  went: FigureView;
  from: string;
  to: string;
}) => {
  const t = useWords(wallWords);
  const days = daysFrom(from, to);
  const most = Math.max(1, ...days.flatMap((day) => [valueOn(came, day), valueOn(went, day)]));
  return (
    <table className="in-out">
      <caption>{t('inOut.title', { n: days.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('inOut.day')}</th>
          <th scope="col">{t('inOut.in')}</th>
          <th scope="col">{t('inOut.out')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day, index) => {
          const [up, down] = [valueOn(came, day), valueOn(went, day)];
          return (
            <tr key={day} title={`${day} ${t('inOut.in')} ${up}·${t('inOut.out')} ${down}`}>
              <th scope="row">
                {index % 3 === (days.length - 1) % 3 ? day.slice(5) : <span className="hy-hidden">{day}</span>}
              </th>
              <td className="up">
                <i style={{ height: `${(up / most) * 100}%` }} />
                <span className="hy-hidden">{up}</span>
              </td>
              <td className="down">
                <i style={{ height: `${(down / most) * 100}%` }} />
                <span className="hy-hidden">{down}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
