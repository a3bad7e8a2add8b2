/** How a username begins that is made for somebody, by role: the first letters of its pinyin. */
export const usernamePrefixes: Readonly<Record<string, string>> = {
  intakeOperator: 'sl',
  shiftSupervisor: 'zb',
  dispatcher: 'pq',
  unitHandler: 'jb',
  inspector: 'jd',
  communityWorker: 'sq',
  gridWorker: 'wg',
  leader: 'ld',
  secretary: 'ws',
};
