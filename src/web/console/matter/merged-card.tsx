import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MatterDetail, MatterRow } from '#contract/matters.ts';
import { triageWords } from '#i18n/console-triage.ts';
import { shortTime } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Rings } from '#web/ui/rings.tsx';
import { mergedQuery } from '../queries.ts';
import './merged.css';

/** A matter in a card of another: how far, what, its number, since when. */
export const MatterLine = ({ row, children }: { row: MatterRow; children?: ReactNode }) => {
  const { lang } = useLang();
  return (
    <li>
      <Link to="/matters/$id" params={{ id: row.id }}>
        <Rings phase={row.phase} label={row.stateLabel} />
        <span className="cut">{row.title}</span>
        <small className="small third">{row.no}</small>
        <time className="small third" dateTime={row.reportedAt}>
          {shortTime(row.reportedAt, lang)}
        </time>
      </Link>
      {children}
    </li>
  );
};

/** The matter that answers for this one, or those that this one answers for; nothing where it stands alone. */
export const MergedCard = ({ matter }: { matter: MatterDetail }) => {
  const t = useWords(triageWords);
  const { data } = useQuery(mergedQuery(matter.id, matter.version));
  const others = data?.merged.filter(({ id }) => id !== matter.id) ?? [];
  if (!data || (matter.duplicateOf === null && data.reporters < 2)) return null;
  return (
    <section className="card merged" aria-label={t('merged.title')}>
      <header>
        <Icon name="merge" size={16} />
        <h2>{t(matter.duplicateOf ? 'merged.into' : 'merged.title')}</h2>
        <span className="small third push">{t('merged.echo', { n: data.reporters })}</span>
      </header>
      {matter.duplicateOf ? <p className="small">{t(data.survivor ? 'merged.intoText' : 'merged.hidden')}</p> : null}
      <ul>
        {data.survivor ? <MatterLine row={data.survivor} /> : null}
        {others.map((row) => (
          <MatterLine key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
};
