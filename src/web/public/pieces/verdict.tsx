import type { Verdict } from '#domain/matters/matter.ts';
import type { Lang } from '#i18n/translate.ts';
import { sayIn } from '../words.ts';

const shapes: Readonly<Record<Verdict, string>> = {
  solved: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M8 12.3l2.8 2.8 5.3-6',
  half: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16',
  unsolved: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M9 9l6 6M15 9l-6 6',
  notYours: 'M10 4.5H5.5v15H10M14 8l4.5 4-4.5 4M9.5 12h9',
};

/** A shape for each verdict, so that it is never told by colour alone. */
export const VerdictShape = ({ verdict, size = 20 }: { verdict: Verdict; size?: number }) => (
  <svg className={`shape ${verdict}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden>
    <path d={shapes[verdict]} />
    {verdict === 'half' && <path className="half-fill" d="M12 4a8 8 0 0 0 0 16z" />}
  </svg>
);

/** What the reporter said of it, or that nobody has yet. */
export const VerdictMark = ({ verdict, own, lang }: { verdict: Verdict | null; own: boolean; lang: Lang }) => {
  const t = sayIn(lang);
  return verdict === null ? (
    <span className="verdict none">{t(own ? 'foundByOffice' : 'notRated')}</span>
  ) : (
    <span className={`verdict ${verdict}`}>
      <VerdictShape verdict={verdict} size={18} />
      {t(`verdicts.${verdict}`)}
    </span>
  );
};
