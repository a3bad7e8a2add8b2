import type { Proposal } from '#contract/proposals.ts';
import { uiWords } from '#i18n/ui.ts';
import { useWords } from './lang.tsx';

/** How sure a proposal is: one to three bars. */
export const Bars = ({ confidence }: { confidence: Proposal['confidence'] }) => {
  const t = useWords(uiWords);
  return (
    <span className={`hy-bars ${confidence}`} role="img" aria-label={t(`confidence.${confidence}`)}>
      <i />
      <i />
      <i />
    </span>
  );
};
