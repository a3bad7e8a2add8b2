/** Chapter of the manual for a room; a page about one matter opens the chapter of the person's own role. */
const ofRoom: Readonly<Record<string, string>> = {
  work: 'lists',
  dispatch: 'dispatcher',
  matters: 'lists',
  map: 'map',
  wall: 'map',
  report: 'leader',
  territory: 'admin',
  calendar: 'admin',
  audit: 'admin',
  setup: 'admin',
  settings: 'admin',
  people: 'admin',
  health: 'admin',
  services: 'services',
};
const ofRole: Readonly<Record<string, string>> = {
  admin: 'admin',
  securityOfficer: 'admin',
  auditor: 'admin',
  intakeOperator: 'intake',
  windowClerk: 'windows',
  volunteer: 'windows',
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
  const [room = '', within] = pathname.split('/').filter(Boolean);
  const page = (within ? undefined : ofRoom[room]) ?? roles.map(({ id }) => ofRole[id]).find(Boolean);
  return page ? `/help/${page}` : '/help';
};
