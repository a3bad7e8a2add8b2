import type { ConsequenceQuery, Consequences } from '#contract/desk.ts';
import type { MatterDetail } from '#contract/matters.ts';
import type { Proposal, Proposals } from '#contract/proposals.ts';
import type { ActionRequest } from '#contract/matters.ts';
import type { Static } from 'typebox';

export const BLOCKS = ['category', 'place', 'unit'] as const;
export type Block = (typeof BLOCKS)[number];
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** A person said yes; until then it is only preselected. */
  readonly confirmed: boolean;
}
export type Choices = Readonly<Record<Block, Choice | null>>;
type ProposalsView = Static<typeof Proposals>;

const preselect = (list: readonly Proposal[]): Choice | null => {
  const first = list[0];
  return first && first.confidence !== 'low' ? { id: first.id, label: first.label, confirmed: false } : null;
};

/** What the matter carries already. Before filing the machine put it there: a person has yet to say yes. */
const carried = (matter: MatterDetail, id: string | null, label: string | null): Choice | null =>
  id === null ? null : { id, label: label ?? id, confirmed: matter.phase !== 'received' };

/** What stands in the blocks when a matter opens: its own values, else the first proposal unless that is a guess. */
export const initialChoices = (matter: MatterDetail, proposals: ProposalsView): Choices => ({
  category: carried(matter, matter.category, matter.categoryName) ?? preselect(proposals.category),
  place:
    carried(matter, matter.placeId ?? matter.gridId, matter.placeName ?? matter.gridName) ?? preselect(proposals.place),
  unit: carried(matter, matter.unitId, matter.unitName) ?? preselect(proposals.unit),
});

/** Class and place as a person changed them: unit and limit follow anew. Null while both stand as they were proposed. */
export const changedGround = (
  matter: MatterDetail,
  proposals: ProposalsView,
  { category, place }: Choices,
): ConsequenceQuery | null => {
  const isOther = category !== null && category.id !== (matter.category ?? proposals.category[0]?.id);
  const isElsewhere = place?.confirmed === true && place.id !== (matter.placeId ?? matter.gridId);
  if (!isOther && !isElsewhere) return null;
  return { ...(category && { category: category.id }), ...(isElsewhere && { placeId: place.id }) };
};

/** The choices on changed ground: a unit that a person said yes to stays, else it follows; null until it is known. */
export const onGround = (choices: Choices, follows: Consequences | undefined): Choices =>
  choices.unit?.confirmed ? choices : { ...choices, unit: follows ? preselect(follows.unit) : null };

/** Blocks that still ask: a filed matter has its category and place. */
export const openBlocks = (matter: MatterDetail): readonly Block[] => (matter.phase === 'received' ? BLOCKS : ['unit']);

/** Next block after `block`, round. */
export const nextBlock = (blocks: readonly Block[], block: Block): Block =>
  blocks[(blocks.indexOf(block) + 1) % blocks.length] ?? block;

/** What is still missing before the matter can go out. The place may stay open: a unit can find it. */
export const missing = (choices: Choices): Block[] =>
  (['category', 'unit'] as const).filter((block) => choices[block] === null);

/** The write of the desk's D: filing and dispatching at once, or only dispatching what is filed. */
export const dispatchRequest = (
  matter: MatterDetail,
  choices: Choices,
): { action: 'fileAndDispatch' | 'dispatch'; body: ActionRequest } =>
  matter.phase === 'received'
    ? {
        action: 'fileAndDispatch',
        body: { category: choices.category?.id, placeId: choices.place?.id, unitId: choices.unit?.id },
      }
    : { action: 'dispatch', body: { unitId: choices.unit?.id } };

/** The server words the message for its own first unit; another choice only changes that name. */
export const tellsFor = (proposals: Consequences, choices: Choices): string => {
  const [first] = proposals.unit;
  return first && choices.unit ? proposals.tells.replaceAll(first.label, choices.unit.label) : proposals.tells;
};
