import type { Proposal } from '#contract/proposals.ts';
import { Bars } from '#web/ui/bars.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useFieldWords } from '../session.tsx';

/** The proposal that is taken when nobody touches it; what the system is not sure of is not preselected. */
export const preselected = (proposals: readonly Proposal[]): string | null => {
  const [first] = proposals;
  return first && first.confidence !== 'low' ? first.id : null;
};

/** Proposals of one field as chips: what, how sure, and above them why the chosen one. */
export const ProposalChips = ({
  title,
  proposals,
  chosen,
  onChoose,
  short = (label) => label,
}: {
  title: string;
  proposals: readonly Proposal[];
  /** Null while nothing is chosen. */
  chosen: string | null;
  onChoose: (id: string) => void;
  /** What need not be said under the title. */
  short?: (label: string) => string;
}) => {
  const t = useFieldWords();
  if (proposals.length === 0) return null;
  const why = proposals.find(({ id }) => id === chosen)?.reasons[0];
  return (
    <section className="proposals" role="group" aria-label={title}>
      <h2>
        {title}
        <small>{why ?? (chosen ? '' : t('report.choose'))}</small>
      </h2>
      <div className="chips">
        {proposals.map(({ id, label, confidence }) => (
          <button
            key={id}
            type="button"
            className={id === chosen ? 'chip on' : 'chip'}
            aria-pressed={id === chosen}
            onClick={() => onChoose(id)}
          >
            {id === chosen ? <Icon name="check" size={18} /> : null}
            {short(label)}
            <Bars confidence={confidence} />
          </button>
        ))}
      </div>
    </section>
  );
};
