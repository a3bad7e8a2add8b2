/** What `global-setup.ts` makes once a run and every test gets a copy of. */
export type Template = 'empty' | 'office';

/** Setting that tells the test processes where: a folder of archives, or the beginning of the databases' names. */
export const TEMPLATES = 'HUIYIN_TEST_TEMPLATES';
