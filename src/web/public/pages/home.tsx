import type { WallView } from '#contract/public.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Rings } from '#web/ui/rings.tsx';
import { Frame, type Door } from '../frame.tsx';
import { EchoCard } from '../pieces/echo-card.tsx';
import { FindForm } from '../pieces/find-form.tsx';
import { Numbers } from '../pieces/numbers.tsx';
import { ReportForm, type ReportFormProps } from '../pieces/report-form.tsx';
import { monthText, sayIn, type Say } from '../words.ts';

const Then = ({ t }: { t: Say }) => (
  <ol className="then">
    <li>
      <Rings phase="received" size={40} />
      <div>
        <b>{t('then.received')}</b>
        <span>{t('then.receivedNote')}</span>
      </div>
    </li>
    <li>
      <Rings phase="handling" size={40} />
      <div>
        <b>{t('then.handed')}</b>
        <span>{t('then.handedNote')}</span>
      </div>
    </li>
    <li>
      <Rings phase="answered" size={40} />
      <div>
        <b>{t('then.done')}</b>
        <span>{t('then.doneNote')}</span>
      </div>
    </li>
  </ol>
);

/** One question first; what happens then, how it goes this month, and the latest echoes stand beside it. */
export const HomePage = ({ door, wall, form }: { door: Door; wall: WallView; form: Omit<ReportFormProps, 'lang'> }) => {
  const t = sayIn(door.lang);
  const month = monthText(door.lang, wall.month);
  return (
    <Frame door={door} title={t('report.title')} at="home">
      <div className="wrap hero">
        <ReportForm lang={door.lang} {...form} />
        <aside className="beside">
          <Then t={t} />
          <h2>{t('home.numbers', { month })}</h2>
          <Numbers lang={door.lang} wall={wall} />
          <h2>{t('home.said')}</h2>
          <FindForm lang={door.lang} />
        </aside>
      </div>
      <section className="wrap" aria-labelledby="latest">
        <div className="section-head">
          <h2 id="latest">{t('home.latest')}</h2>
          <a href="/wall">
            {t('home.all')}
            <Icon name="right" size={16} />
          </a>
        </div>
        {wall.cards.length === 0 ? (
          <p className="empty">{t('home.none')}</p>
        ) : (
          <ul className="wall four">
            {wall.cards.slice(0, 4).map((card) => (
              <EchoCard key={card.no} card={card} lang={door.lang} />
            ))}
          </ul>
        )}
      </section>
    </Frame>
  );
};
