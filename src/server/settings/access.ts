import type { Role } from '#catalog/roles.ts';
import { dutySource, type AccessFault, type Duty } from '#domain/access/duties.ts';
import { refuse, type Refusal } from '#domain/shared/result.ts';
import type { Words } from '#i18n/translate.ts';

/** What a change of roles or of who holds them would break. */
export const accessWords = {
  duties_in_role: {
    zh: '角色“{role}”会同时有{duties}的权限。{source},请分给不同的角色',
    en: 'The role “{role}” would combine {duties}. {source}: give them to different roles',
  },
  duties_in_person: {
    zh: '{username} 会一人同时有{duties}的权限。{source},请分给不同的人',
    en: '{username} would combine {duties} in one person. {source}: give them to different people',
  },
  duty_without_person: {
    zh: '这样改以后没有人能做{duty}了，办公室会把自己锁在外面。先让另一个人有这项权限',
    en: 'After this nobody could do {duty} and the office would lock itself out. Give the permission to another person first',
  },
  'duty.administration': { zh: '系统管理', en: 'administration' },
  'duty.security': { zh: '安全管理', en: 'security' },
  'duty.audit': { zh: '审计', en: 'audit' },
} as const satisfies Words;

/** A fault of access as a refusal. The names of duties are put in when it is spoken, see `spokenAccess`. */
export function refusalOfFault(
  fault: AccessFault,
  field: string,
  roles: ReadonlyMap<string, Role>,
): { ok: false; refusal: Refusal } {
  switch (fault.code) {
    case 'duties_in_role':
      return refuse(fault.code, field, {
        role: roles.get(fault.role)?.label.zh ?? fault.role,
        duties: fault.duties.join(' '),
      });
    case 'duties_in_person':
      return refuse(fault.code, field, { username: fault.username, duties: fault.duties.join(' ') });
    case 'duty_without_person':
      return refuse(fault.code, field, { duty: fault.duty, permission: fault.permission });
  }
}

/** The refusal with duties and source named in the reader's language. */
export function spokenAccess({ params = {}, ...refusal }: Refusal, lang: 'zh' | 'en'): Refusal {
  const name = (duty: string) => accessWords[`duty.${duty as Duty}`][lang];
  const { duties, duty } = params;
  return {
    ...refusal,
    params: {
      ...params,
      source: dutySource[lang],
      ...(duties !== undefined && {
        duties: String(duties)
          .split(' ')
          .map(name)
          .join(lang === 'zh' ? '和' : ' and '),
      }),
      ...(duty !== undefined && { duty: name(String(duty)) }),
    },
  };
}
