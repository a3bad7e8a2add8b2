import { Link } from '@tanstack/react-router';
import type { MatterFilter } from '#contract/matters.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { number } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';

/** A count of matters that opens the matters. */
export const MatterCount = ({ n, search, late = false }: { n: number; search: MatterFilter; late?: boolean }) => {
  const t = useWords(deskWords);
  const { lang } = useLang();
  return (
    <Link className={late && n > 0 ? 'hy-fig late' : 'hy-fig'} to="/matters" search={search}>
      {t('count.matters', { n: number(n, lang) })}
    </Link>
  );
};
