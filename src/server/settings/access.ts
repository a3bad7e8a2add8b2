import type { Role } from '#catalog/roles.ts';
import { dutySource, type AccessFault, type Duty } from '#domain/access/duties.ts';
import { refuse, type Refusal } from '#domain/shared/result.ts';
import { settingWords } from './words.ts';

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
  const name = (duty: string) => settingWords[`duty.${duty as Duty}`][lang];
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
