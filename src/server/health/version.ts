import { createRequire } from 'node:module';

/** The product's version, as its package says. */
export const { version } = createRequire(import.meta.url)('../../../package.json') as { readonly version: string };
