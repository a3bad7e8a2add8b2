import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MatterDetail, NextStepView } from '#contract/matters.ts';
import { companyWords } from '#i18n/console-company.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Failed } from '#web/ui/states.tsx';
import { relatedQuery } from '../queries.ts';
import './company.css';
import { MatterLine } from './merged-card.tsx';

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <h3>{title}</h3>
    <ul>{children}</ul>
  </>
);

const isOver = (phase: string) => phase === 'answered' || phase === 'ended';

/** What a matter is part of, was split into, and is linked with; nothing where it stands alone. */
export const CompanyCard = ({ matter, take }: { matter: MatterDetail; take: (step: NextStepView) => void }) => {
  const t = useWords(companyWords);
  const stands = matter.partOf !== null || matter.parts > 0 || matter.links > 0;
  const { data, error, refetch } = useQuery({ ...relatedQuery(matter.id, matter.version), enabled: stands });
  if (!stands) return null;
  const unlink = matter.next.find(({ action, blocked }) => action === 'unlink' && !blocked);
  const over = data?.parts.filter(({ phase }) => isOver(phase)).length ?? 0;
  return (
    <section className="card merged company" aria-label={t(matter.parts > 0 ? 'parts.title' : 'links.title')}>
      <header>
        <Icon name="link" size={16} />
        <h2>{t(matter.parts > 0 ? 'parts.title' : 'links.title')}</h2>
        {data && matter.parts > 0 ? (
          <span className="small third push" title={t('parts.hold')}>
            {t('parts.over', { over, all: matter.parts })}
          </span>
        ) : null}
      </header>
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {data?.whole ? (
        <Group title={t('parts.of')}>
          <MatterLine row={data.whole} />
        </Group>
      ) : null}
      {data && data.parts.length > 0 ? (
        matter.parts > 0 ? (
          <ul>
            {data.parts.map((row) => (
              <MatterLine key={row.id} row={row} />
            ))}
          </ul>
        ) : (
          <Group title={t('parts.siblings')}>
            {data.parts.map((row) => (
              <MatterLine key={row.id} row={row} />
            ))}
          </Group>
        )
      ) : null}
      {(['causedBy', 'causes', 'related'] as const).map((relation) => {
        const rows = data?.links.filter((link) => link.relation === relation) ?? [];
        return rows.length === 0 ? null : (
          <Group key={relation} title={t(`relation.${relation}`)}>
            {rows.map(({ row }) => (
              <MatterLine key={row.id} row={row}>
                {unlink ? (
                  <button
                    type="button"
                    className="hy-btn quiet"
                    onClick={() =>
                      take({
                        ...unlink,
                        label: `${unlink.label} · ${row.no}`,
                        asks: ['note'],
                        required: [],
                        fixed: { linkTo: row.id },
                      })
                    }
                    aria-label={`${unlink.label} ${row.no}`}
                  >
                    <Icon name="x" size={14} />
                  </button>
                ) : null}
              </MatterLine>
            ))}
          </Group>
        );
      })}
      {data && data.hidden > 0 ? <p className="small third">{t('links.hidden', { n: data.hidden })}</p> : null}
    </section>
  );
};
