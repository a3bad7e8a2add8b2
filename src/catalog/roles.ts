import type { Permission } from '#domain/access/permissions.ts';
import type { Label } from '#domain/workflow/definition.ts';

export interface Role {
  readonly id: string;
  readonly label: Label;
  readonly permissions: readonly Permission[];
  /** The kinds that its grants are over where none are named: confined kinds are reached by no other way. */
  readonly kinds?: readonly string[];
}

const reading: Permission[] = [
  'matter.read',
  'figure.read',
  'territory.read',
  'calendar.read',
  'catalog.read',
  'matter.note',
];
const desk: Permission[] = [
  ...reading,
  'report.read',
  'matter.report',
  'matter.verify',
  'matter.reply',
  'matter.reveal',
  'matter.urge',
];

/** The kinds that a grant of a role is over where nobody names any; null for no bound. */
export const kindsOfRole = (id: string): readonly string[] | null =>
  roles.find((role) => role.id === id)?.kinds ?? null;

/** Roles of the seven-step loop (domain.md §4.1) and of the office around it. Administration, security and audit are apart (等保 2.0). */
export const roles: readonly Role[] = [
  {
    id: 'admin',
    label: { zh: '系统管理员', en: 'Administrator' },
    permissions: [
      'user.read',
      'user.write',
      'territory.read',
      'territory.write',
      'calendar.read',
      'calendar.write',
      'catalog.read',
      'service.write',
      'settings.read',
      'settings.write',
      'system.read',
      'matter.import',
      'text.train',
      'matter.report',
    ],
  },
  {
    id: 'securityOfficer',
    label: { zh: '安全管理员', en: 'Security officer' },
    permissions: ['role.write', 'user.read', 'settings.read', 'catalog.read', 'territory.read', 'system.read'],
  },
  {
    id: 'auditor',
    label: { zh: '审计员', en: 'Auditor' },
    permissions: ['audit.read', 'catalog.read', 'user.read', 'settings.read'],
  },
  { id: 'intakeOperator', label: { zh: '受理员', en: 'Intake operator' }, permissions: [...desk, 'matter.check'] },
  {
    id: 'shiftSupervisor',
    label: { zh: '值班长', en: 'Shift supervisor' },
    permissions: [
      ...desk,
      'matter.file',
      'matter.dispatch',
      'matter.check',
      'matter.close',
      'matter.void',
      'matter.reopen',
      'matter.suspend',
      'matter.extend',
      'matter.grade',
      'matter.whistle',
      'matter.supervise',
      'errand.receive',
      'errand.dispatch',
    ],
  },
  {
    id: 'dispatcher',
    label: { zh: '派遣员', en: 'Dispatcher' },
    permissions: [...desk, 'matter.file', 'matter.dispatch', 'matter.grade', 'matter.whistle', 'errand.dispatch'],
  },
  {
    id: 'windowClerk',
    label: { zh: '窗口人员', en: 'Window clerk' },
    permissions: [...desk, 'matter.window', 'matter.handle', 'errand.receive'],
  },
  {
    id: 'volunteer',
    label: { zh: '代办志愿者', en: 'Volunteer of errands' },
    permissions: ['matter.read', 'matter.report', 'matter.handle', 'matter.note', 'territory.read', 'catalog.read'],
  },
  {
    id: 'unitHandler',
    label: { zh: '经办人', en: 'Unit handler' },
    // Whoever handles says why and until when it has to wait; more time is given by whoever answers for the office.
    permissions: [...reading, 'matter.report', 'matter.handle', 'matter.suspend', 'matter.reply', 'matter.reveal'],
  },
  {
    id: 'inspector',
    label: { zh: '监督员', en: 'Inspector' },
    permissions: [...reading, 'matter.report', 'matter.verify', 'matter.check'],
  },
  {
    id: 'communityWorker',
    label: { zh: '社区工作者', en: 'Community worker' },
    permissions: [
      ...reading,
      'report.read',
      'matter.report',
      'matter.verify',
      'matter.handle',
      'matter.check',
      'matter.reply',
      'matter.reveal',
      'matter.whistle',
      'matter.window',
      'errand.receive',
    ],
  },
  {
    id: 'gridWorker',
    label: { zh: '网格员', en: 'Grid worker' },
    permissions: [...reading, 'matter.report', 'matter.verify', 'matter.handle', 'matter.check'],
  },
  {
    id: 'leader',
    label: { zh: '街道领导', en: 'Leader' },
    permissions: [
      ...reading,
      'report.read',
      'matter.urge',
      'matter.supervise',
      'matter.suspend',
      'matter.extend',
      'matter.reopen',
      'matter.grade',
      'matter.whistle',
      'matter.approve',
      'matter.arbitrate',
      'audit.read',
    ],
  },
  {
    id: 'petitionOfficer',
    label: { zh: '信访专员', en: 'Petition officer' },
    // More time is asked for by the officer and given by whoever answers for the office.
    permissions: [...desk, 'matter.file', 'matter.dispatch', 'matter.handle', 'matter.close'],
    kinds: ['petition'],
  },
  {
    id: 'secretary',
    label: { zh: '办公室文秘', en: 'Office secretary' },
    permissions: [...reading, 'report.read', 'service.write'],
  },
];
