/** Queues of the dispatch desk, in the order of the work. */
export const TABS = ['toFile', 'toDispatch', 'verifying', 'returned'] as const;
export type Tab = (typeof TABS)[number];
