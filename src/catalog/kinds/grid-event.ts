import type { Forms } from '#domain/forms/form.ts';
import { quantities } from './quantities.ts';

/** A grid event asks nothing when it comes in: words, place and class are there. */
export const gridEventForms: Forms = { respond: quantities, settleOnSite: quantities };
