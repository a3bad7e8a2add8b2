import type { UnitRole } from '#domain/matters/routing.ts';
import type { Label } from '#domain/workflow/definition.ts';
import { demoCommunities, type DemoCommunitySlug } from './names.ts';

/** An organisation unit of the demo office. `communities` null: it works in the whole subdistrict. */
export interface DemoUnit extends Label {
  readonly id: string;
  readonly unitRoles: readonly UnitRole[];
  readonly communities: readonly DemoCommunitySlug[] | null;
  /** Not under the office: owners and stations of the district that it sends matters to. */
  readonly external: boolean;
}

/** Role ids of `src/catalog/roles.ts`. */
export type DemoRole =
  | 'admin'
  | 'securityOfficer'
  | 'auditor'
  | 'intakeOperator'
  | 'shiftSupervisor'
  | 'dispatcher'
  | 'windowClerk'
  | 'volunteer'
  | 'unitHandler'
  | 'inspector'
  | 'communityWorker'
  | 'gridWorker'
  | 'leader'
  | 'secretary'
  | 'petitionOfficer';

/** An invented person. `communities` null: sees the whole subdistrict, as far as the role allows. */
export interface DemoPerson {
  readonly username: string;
  readonly name: string;
  readonly post: Label;
  readonly roles: readonly DemoRole[];
  readonly unitId: string;
  readonly communities: readonly DemoCommunitySlug[] | null;
}

const everywhere = null;
const slugs = demoCommunities.map((one) => one.slug);

const unit = (
  id: string,
  zh: string,
  en: string,
  unitRoles: readonly UnitRole[],
  communities: readonly DemoCommunitySlug[] | null = everywhere,
  external = false,
): DemoUnit => ({ id, zh, en, unitRoles, communities, external });

const station = (id: string, zh: string, en: string, unitRole: UnitRole): DemoUnit =>
  unit(id, zh, en, [unitRole], everywhere, true);

/** The units of 潮头街道 and the outside owners that it works with. */
export const demoUnits: readonly DemoUnit[] = [
  unit('command', '综合信息指挥室', 'Command office', ['command']),
  unit('party-office', '党政综合办', 'Party and general office', []),
  unit('urban-management', '城市管理办', 'Urban management office', ['urbanManagement']),
  unit('construction', '城建办', 'Construction office', ['construction', 'water']),
  unit('enforcement', '综合执法中队', 'Enforcement squad', ['enforcement']),
  unit('fire-station', '应急消防站', 'Fire and emergency station', ['safety']),
  unit('peace-law', '平安法治办', 'Peace and law office', ['peace']),
  unit('public-service', '公共服务办', 'Public service office', ['publicService']),
  unit('volunteers', '代办志愿服务队', 'Volunteers of errands', []),
  unit('cleansing-1', '环卫保洁一班', 'Cleansing squad 1', ['cleansing'], slugs.slice(0, 4)),
  unit('cleansing-2', '环卫保洁二班', 'Cleansing squad 2', ['cleansing'], slugs.slice(4, 8)),
  unit('cleansing-3', '环卫保洁三班', 'Cleansing squad 3', ['cleansing'], slugs.slice(8)),
  unit('municipal', '市政养护站', 'Municipal maintenance station', ['municipal']),
  unit('greening', '绿化养护队', 'Greening team', ['greening']),
  unit('property-east', '东片物业服务联络站', 'Property liaison, east', ['property'], slugs.slice(0, 6)),
  unit('property-west', '西片物业服务联络站', 'Property liaison, west', ['property'], slugs.slice(6)),
  ...demoCommunities.map(({ slug, zh, en }) =>
    unit(`community-${slug}`, `${zh}社区居委会`, `${en} Community`, ['community', 'grid'], [slug]),
  ),
  station('power', '供电所', 'Power station', 'power'),
  station('telecom', '通信运营联络组', 'Telecom operators’ liaison', 'telecom'),
  station('gas', '燃气公司服务站', 'Gas company', 'gas'),
  station('water-supply', '自来水公司服务站', 'Water company', 'waterSupply'),
  station('traffic-police', '交警中队', 'Traffic police', 'traffic'),
  station('police', '派出所', 'Police station', 'police'),
  station('market', '市场监管所', 'Market supervision office', 'market'),
];

type PersonRow = readonly [
  username: string,
  surname: string,
  zh: string,
  en: string,
  role: DemoRole,
  unitId: string,
  communities?: readonly DemoCommunitySlug[],
];

const office: readonly PersonRow[] = [
  ['admin', '俞', '系统管理员', 'Administrator', 'admin', 'party-office'],
  ['security', '茹', '安全管理员', 'Security officer', 'securityOfficer', 'party-office'],
  ['auditor', '骆', '审计员', 'Auditor', 'auditor', 'party-office'],
  ['secretary', '郦', '办公室文秘', 'Office secretary', 'secretary', 'party-office'],
  ['leader1', '裘', '街道党工委书记', 'Party secretary of the subdistrict', 'leader', 'party-office'],
  ['leader2', '竺', '街道办事处主任', 'Director of the subdistrict office', 'leader', 'party-office'],
  ['leader3', '虞', '分管城市管理副主任', 'Deputy director for urban management', 'leader', 'party-office'],
  ['petition1', '郎', '信访专员', 'Petition officer', 'petitionOfficer', 'peace-law'],
  ['intake1', '沈', '受理员', 'Intake operator', 'intakeOperator', 'command'],
  ['intake2', '阮', '受理员', 'Intake operator', 'intakeOperator', 'command'],
  ['shift1', '潘', '值班长', 'Shift supervisor', 'shiftSupervisor', 'command'],
  ['shift2', '章', '值班长', 'Shift supervisor', 'shiftSupervisor', 'command'],
  ['dispatch1', '褚', '派遣员', 'Dispatcher', 'dispatcher', 'command'],
  ['dispatch2', '鲍', '派遣员', 'Dispatcher', 'dispatcher', 'command'],
  ['window1', '蒋', '窗口人员', 'Window clerk', 'windowClerk', 'public-service'],
  ['volunteer1', '姚', '代办志愿者', 'Volunteer', 'volunteer', 'volunteers'],
  ['inspector1', '施', '监督员(东片)', 'Inspector, east', 'inspector', 'command', slugs.slice(0, 4)],
  ['inspector2', '戚', '监督员(中片)', 'Inspector, middle', 'inspector', 'command', slugs.slice(4, 8)],
  ['inspector3', '诸', '监督员(西片)', 'Inspector, west', 'inspector', 'command', slugs.slice(8)],
];

const handlers: readonly (readonly [unitId: string, surnames: string])[] = [
  ['urban-management', '应柴'],
  ['construction', '屠'],
  ['enforcement', '祝邵'],
  ['fire-station', '詹'],
  ['peace-law', '童'],
  ['public-service', '翁'],
  ['cleansing-1', '倪'],
  ['cleansing-2', '葛'],
  ['cleansing-3', '凌'],
  ['municipal', '费'],
  ['greening', '严'],
  ['property-east', '魏'],
  ['property-west', '陶'],
  ['power', '韩'],
  ['telecom', '秦'],
  ['gas', '尤'],
  ['water-supply', '吕'],
  ['traffic-police', '孔'],
  ['police', '曹'],
  ['market', '窦'],
];

/** One community worker and one grid worker each, in the order of the communities. */
const communitySurnames = '苏范彭鲁韦昌苗方任袁柳鲜';
const gridSurnames = '史唐薛雷贺汤滕殷罗毕郝邬';

const handlerRows = handlers.flatMap(([unitId, surnames]) =>
  [...surnames].map((surname, index): PersonRow => {
    const username = index === 0 ? unitId : `${unitId}-${index + 1}`;
    return [username, surname, '经办人', 'Handler', 'unitHandler', unitId];
  }),
);

const communityRows = slugs.flatMap((slug, index): PersonRow[] => [
  [slug, communitySurnames[index]!, '社区工作者', 'Community worker', 'communityWorker', `community-${slug}`, [slug]],
  [`${slug}-grid`, gridSurnames[index]!, '专职网格员', 'Grid worker', 'gridWorker', `community-${slug}`, [slug]],
]);

/** The demo office's people. All are invented; each surname occurs once, so that a name tells a person apart. */
export const demoStaff: readonly DemoPerson[] = [...office, ...handlerRows, ...communityRows].map(
  ([username, surname, zh, en, role, unitId, communities]) => ({
    username,
    name: `${surname}某`,
    post: { zh, en },
    roles: [role],
    unitId,
    communities: communities ?? demoUnits.find((one) => one.id === unitId)?.communities ?? everywhere,
  }),
);
