import type { ServiceItem } from '#domain/services/item.ts';
import { careServices } from './care.ts';
import { lifeServices } from './life.ts';

/**
 * What people ask a subdistrict's hall for, as a beginning: titles follow the usual list of a street's hall, papers and days
 * differ between provinces. Every one is a sample until the office has taken it as its own, and no resident sees it before.
 */
export const sampleServices: readonly ServiceItem[] = [...careServices, ...lifeServices];
