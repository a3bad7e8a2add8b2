import type { Definition } from '#domain/workflow/definition.ts';
import { petitionHandling } from './petition-handling.ts';
import { petitionReview } from './petition-review.ts';
import { petitionStates } from './petition-states.ts';

/** Article numbers and days as told; the wording is to be looked up in the regulation itself. */
const LAW = '信访工作条例(2022)(domain.md §1.10)';

/**
 * A petition by the regulation: registered, told within 15 days what becomes of it, handled in 60, answered in writing, and
 * twice open to review. No way leads to an end without an answer.
 */
export const petition: Definition = {
  id: 'petition',
  version: 1,
  title: { zh: '信访办理与复查复核', en: 'Petition, with review and second review' },
  source: LAW,
  initial: 'reported',
  begins: 'tell',
  entries: {
    reviewAsked: { zh: '申请复查', en: 'Review asked for' },
    reviewDecided: { zh: '复查意见', en: 'Decision of the review' },
    secondReviewAsked: { zh: '申请复核', en: 'Second review asked for' },
    secondReviewDecided: { zh: '复核意见', en: 'Decision of the second review' },
    hearing: { zh: '听证', en: 'Hearing' },
    redo: { zh: '责令重新办理', en: 'To be handled again' },
  },
  states: petitionStates,
  actions: [
    ...petitionHandling,
    ...petitionReview,
    {
      id: 'urge',
      label: { zh: '催办', en: 'Urge' },
      key: 'U',
      from: ['filed', 'handling', 'responded'],
      to: 'same',
      permission: 'matter.urge',
      guards: [],
      asks: ['note'],
      undo: {},
      source: LAW,
    },
    {
      id: 'note',
      label: { zh: '记内部备注', en: 'Internal note' },
      key: 'I',
      from: Object.keys(petitionStates),
      to: 'same',
      permission: 'matter.note',
      guards: [],
      asks: ['note'],
      source: LAW,
    },
  ],
};
