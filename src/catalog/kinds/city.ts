import type { Forms } from '#domain/forms/form.ts';
import { componentFacts } from './component.ts';
import { quantities } from './quantities.ts';

/** Asked once, by whoever comes first: at filing, or when it is handled. */
export const cityForms: Forms = {
  classify: componentFacts,
  file: componentFacts,
  respond: [...componentFacts, ...quantities],
  settleOnSite: [...componentFacts, ...quantities],
};
