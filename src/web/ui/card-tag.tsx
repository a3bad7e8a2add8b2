import type { MatterRow } from '#contract/matters.ts';
import { clearOffWords } from '#i18n/console-clear-off.ts';
import { useWords } from './lang.tsx';

/** The card that a unit was given for a matter, as word and colour. */
export const CardTag = ({ card }: Pick<MatterRow, 'card'>) => {
  const t = useWords(clearOffWords);
  return card ? <span className={card === 'red' ? 'hy-tag red' : 'hy-tag amber'}>{t(`card.${card}`)}</span> : null;
};
