import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { wallWords } from '#i18n/wall.ts';
import { useWords } from '#web/ui/lang.tsx';
import { countQuery, useMay } from '../queries.ts';

/** Closed matters, with what is left still to be done. */
const HALF = { verdict: 'half', phase: 'answered' } as const;

/** Told to whoever can do something about it: answer what was left, or reopen. Nothing where there is none. */
export const HalfSolved = () => {
  const t = useWords(wallWords);
  const may = useMay();
  const asked = may('matter.reply') || may('matter.reopen');
  const { data } = useQuery({ ...countQuery(HALF), enabled: asked });
  return data && data.count > 0 ? (
    <Link className="hy-tag amber" to="/matters" search={HALF}>
      {t('work.half', { n: data.count })}
    </Link>
  ) : null;
};
