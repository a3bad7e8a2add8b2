import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MatterDetail } from '#contract/matters.ts';
import type { Proposals } from '#contract/proposals.ts';
import { likelySurvivor } from '#domain/matters/likely-survivor.ts';
import { triageWords } from '#i18n/console-triage.ts';
import { useWords } from '#web/ui/lang.tsx';
import { matterQuery, mergedQuery } from '../queries.ts';

type Duplicate = Proposals['duplicates'][number];
type Survivor = 'here' | 'there';

const standing = ({ phase, reportedAt }: Pick<Duplicate, 'phase' | 'reportedAt'>) => ({
  phase,
  reportedAt: Date.parse(reportedAt),
});

/**
 * Which of the two is kept, and what that means: first the likelier one, then as the person says. `held` is why it can't be done
 * that way round, `there` the other matter whole.
 */
export const useDirection = (
  matter: MatterDetail,
  other: Duplicate | undefined,
  letter: string,
  canMerge: string | null,
) => {
  const t = useWords(triageWords);
  const [chosen, choose] = useState<{ readonly id: string; readonly survivor: Survivor } | null>(null);
  const { data: there } = useQuery({ ...matterQuery(other?.id ?? ''), enabled: other !== undefined });
  const { data: family } = useQuery(mergedQuery(matter.id, matter.version));
  if (!other) return null;
  const steps = there?.next.filter(({ action }) => action === 'merge');
  const tooFar = steps?.length === 0 ? t('compare.tooFar', { letter, state: other.stateLabel }) : null;
  const likely = tooFar ? 'there' : likelySurvivor(standing(matter), standing(other));
  const survivor: Survivor = chosen?.id === other.id ? chosen.survivor : likely;
  const set = (next: Survivor) => choose({ id: other.id, survivor: next });
  const n = other.reporters + (family?.reporters ?? 1);
  const sentence =
    survivor === 'there'
      ? t('compare.intoOther', { letter, state: other.stateLabel, n })
      : other.unitName
        ? t('compare.intoThisFrom', { letter, unit: other.unitName, n })
        : t('compare.intoThis', { letter, n });
  return {
    survivor,
    set,
    swap: () => (tooFar === null ? set(survivor === 'here' ? 'there' : 'here') : undefined),
    there,
    tooFar,
    held: canMerge ?? (survivor === 'here' ? tooFar : null),
    /** The other one has to be read before it can be written. */
    waits: survivor === 'here' && !there,
    sentence,
  };
};
