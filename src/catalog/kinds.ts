import { ofClass } from '#domain/forms/facts.ts';
import type { Forms } from '#domain/forms/form.ts';
import type { KindLimits } from '#domain/matters/kind-limits.ts';
import type { Matter } from '#domain/matters/matter.ts';
import type { Definition, Label } from '#domain/workflow/definition.ts';
import { caseFile } from './workflows/case-file.ts';
import { errandForms, errandLimits } from './kinds/errand.ts';
import { cityForms } from './kinds/city.ts';
import { gridEventForms } from './kinds/grid-event.ts';
import { needForms } from './kinds/need.ts';
import { opinionForms, opinionLimits } from './kinds/opinion.ts';
import { findingForms, findingLimits } from './kinds/finding.ts';
import { supervisionForms } from './kinds/supervision.ts';
import { serviceForms, serviceLimits } from './kinds/service.ts';
import { errand } from './workflows/errand.ts';
import { finding } from './workflows/finding.ts';
import { gridEvent } from './workflows/grid-event.ts';
import { letter } from './workflows/letter.ts';
import { service } from './workflows/service.ts';
import { opinion } from './workflows/opinion.ts';
import { petitionForms, petitionLimits } from './kinds/petition.ts';
import { petition } from './workflows/petition.ts';

/** A kind of matter: its procedure, its number's prefix, which of its matters need a picture of what was done. */
export interface Kind {
  readonly id: string;
  readonly label: Label;
  readonly workflow: string;
  readonly prefix: string;
  readonly afterPhoto: 'always' | 'ifSeen' | 'never';
  /** What it asks beyond what every matter has, by step; `report` when it comes in. */
  readonly forms?: Forms;
  /** Limits of its own, which hold over those of its class. */
  readonly limits?: KindLimits;
  /** Registered by a form of its own at the desk; others come in by words, place and class. */
  readonly registered?: true;
}

export const workflows: readonly Definition[] = [
  caseFile,
  letter,
  finding,
  service,
  errand,
  gridEvent,
  opinion,
  petition,
];

export const kinds: readonly Kind[] = [
  {
    id: 'city',
    label: { zh: '城市管理事项', en: 'City-management matter' },
    workflow: 'case-file',
    prefix: 'CT',
    afterPhoto: 'always',
    forms: { ...supervisionForms, ...cityForms },
  },
  {
    id: 'appeal',
    label: { zh: '居民诉求', en: 'Resident request' },
    workflow: 'case-file',
    prefix: 'SQ',
    afterPhoto: 'ifSeen',
    forms: supervisionForms,
  },
  { id: 'letter', label: { zh: '来信留言', en: 'Letter' }, workflow: 'letter', prefix: 'LX', afterPhoto: 'never' },
  {
    id: 'finding',
    label: { zh: '督查发现', en: 'Inspection finding' },
    workflow: 'finding',
    prefix: 'DC',
    afterPhoto: 'always',
    forms: { ...findingForms, ...supervisionForms },
    limits: findingLimits,
    registered: true,
  },
  {
    id: 'service',
    label: { zh: '窗口办件', en: 'Service application' },
    workflow: 'service',
    prefix: 'BJ',
    afterPhoto: 'never',
    forms: serviceForms,
    limits: serviceLimits,
    registered: true,
  },
  {
    id: 'errand',
    label: { zh: '代办代跑', en: 'Errand by proxy' },
    workflow: 'errand',
    prefix: 'DB',
    afterPhoto: 'never',
    forms: errandForms,
    limits: errandLimits,
    registered: true,
  },
  {
    id: 'gridEvent',
    label: { zh: '网格事件', en: 'Grid event' },
    workflow: 'grid-event',
    prefix: 'WG',
    afterPhoto: 'ifSeen',
    forms: gridEventForms,
  },
  {
    id: 'need',
    label: { zh: '走访需求', en: 'Need from a visit' },
    workflow: 'case-file',
    prefix: 'ZF',
    afterPhoto: 'ifSeen',
    forms: { ...supervisionForms, ...needForms },
  },
  {
    id: 'opinion',
    label: { zh: '舆情', en: 'Public-opinion item' },
    workflow: 'opinion',
    prefix: 'YQ',
    afterPhoto: 'never',
    forms: opinionForms,
    limits: opinionLimits,
    registered: true,
  },
  {
    id: 'petition',
    label: { zh: '信访', en: 'Petition' },
    workflow: 'petition',
    prefix: 'XF',
    afterPhoto: 'never',
    forms: petitionForms,
    limits: petitionLimits,
    registered: true,
  },
];

export const kindOf = (id: string): Kind | undefined => kinds.find((kind) => kind.id === id);
/** The forms of a kind; a kind without any asks for nothing more than every matter has. */
export const formsOf = (id: string): Forms => kindOf(id)?.forms ?? {};
/** The forms of a matter: its kind's, as they are asked of its class. */
export const formsFor = ({ kind, category }: Pick<Matter, 'kind' | 'category'>): Forms =>
  ofClass(formsOf(kind), category);
export const workflowOf = (id: string): Definition | undefined => workflows.find((definition) => definition.id === id);

/** Classes that leave nothing to photograph: cooking fumes, noise, nuisance by construction. */
const UNSEEN: ReadonlySet<string> = new Set(['matter:06-027', 'matter:06-028', 'matter:08-001']);

/**
 * Whether responding needs a picture of the place afterwards (GB/T 30428.8 结案条件). A resident's request is asked for one
 * once it is filed as a class that can be seen in the street: then it is a case of city management like any other.
 */
export function needsAfterPhoto({ kind, category }: Pick<Matter, 'kind' | 'category'>): boolean {
  const when = kindOf(kind)?.afterPhoto ?? 'never';
  return when === 'always' || (when === 'ifSeen' && category !== null && !UNSEEN.has(category));
}
