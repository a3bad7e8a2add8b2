/** Chapter of the manual for a room; a room that several roles use opens the chapter of the person's own. */
const ofRoom: Readonly<Record<string, string>> = {
  dispatch: 'dispatcher',
  territory: 'admin',
  calendar: 'admin',
  audit: 'admin',
  setup: 'admin',
  settings: 'admin',
  users: 'admin',
};
const ofRole: Readonly<Record<string, string>> = {
  admin: 'admin',
  securityOfficer: 'admin',
  auditor: 'admin',
  intakeOperator: 'intake',
  shiftSupervisor: 'intake',
  dispatcher: 'dispatcher',
  unitHandler: 'handler',
  inspector: 'grid-worker',
  communityWorker: 'handler',
  gridWorker: 'grid-worker',
  leader: 'leader',
  secretary: 'leader',
};

/** Address of the chapter that helps here. */
export const manualPage = (pathname: string, roles: readonly { readonly id: string }[]): string => {
  const room = pathname.split('/').find(Boolean) ?? '';
  const page = ofRoom[room] ?? roles.map(({ id }) => ofRole[id]).find(Boolean);
  return page ? `/help/${page}` : '/help';
};
