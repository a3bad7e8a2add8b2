import type { ChangeFault, ChangeWarning } from '#domain/territory/check-change.ts';
import type { Label } from '#domain/workflow/definition.ts';

/** What is wrong with a change of the territory and what to do; the editor and the server say the same. */
export const findingWords: Readonly<Record<ChangeFault | ChangeWarning, Label>> = {
  self_crossing: {
    zh: '{name}：边界在 {lng}, {lat} 自己相交，把那里的点理顺',
    en: '{name}: the border crosses itself at {lng}, {lat}; straighten the points there',
  },
  ring_without_area: {
    zh: '{name}：边界围不出面积，至少要三个不同的点',
    en: '{name}: the border encloses nothing; it needs three different points at least',
  },
  bad_coordinates: {
    zh: '{name}：坐标不是经纬度，核对坐标系',
    en: '{name}: the coordinates are no degrees; check the datum',
  },
  overlap: {
    zh: '{name} 与 {other} 重叠 {squareMetres} 平方米，移开边界，或用吸附',
    en: '{name} and {other} overlap by {squareMetres} m²; move the border or snap it',
  },
  gap: {
    zh: '{parent} 里有 {squareMetres} 平方米没有归任何单元，补上或用吸附',
    en: '{squareMetres} m² of {parent} belong to nobody; fill it or snap the borders',
  },
  outside_parent: {
    zh: '{name} 有 {squareMetres} 平方米在 {parent} 之外，收回来，或先改上级的边界',
    en: '{squareMetres} m² of {name} lie outside {parent}; draw it in, or change the border above first',
  },
  sliver: {
    zh: '{name} 只有 {squareMetres} 平方米，可能是画错了',
    en: '{name} has only {squareMetres} m²; perhaps a slip',
  },
  changed_meanwhile: {
    zh: '{name} 在您画的时候被别人改过。您画的都还在：看过现在的样子，再点“用我的”或“用现在的”',
    en: '{name} was changed by somebody else meanwhile. Yours is kept: look at the present one, then choose “Use mine” or “Use theirs”',
  },
  gone_meanwhile: {
    zh: '{name} 已被撤销，把它从这次变更里拿掉',
    en: '{name} has been retired; take it out of this change',
  },
  code_retired: {
    zh: '{name}：编码 {code} 是已撤销的“{other}”的，用过的编码不再给别人，换一个',
    en: '{name}: the code {code} was that of “{other}”, now retired; codes are not given twice, choose another',
  },
  id_retired: {
    zh: '{name}：编号 {id} 属于已撤销的地点，换一个编码',
    en: '{name}: the id {id} belongs to a retired place; choose another code',
  },
  name_missing: { zh: '{id} 还没有名称，填上', en: '{id} has no name yet: give it one' },
  children_remain: {
    zh: '{name} 下面还有 {count} 个地点，先把它们改到别的上级，或一起撤销',
    en: '{name} still has {count} places below it; move them first, or retire them too',
  },
  successor_unknown: {
    zh: '{name} 的接续地点 {successor} 不存在，另选一个',
    en: 'The successor {successor} of {name} is not there; choose another',
  },
  no_root: { zh: '没有街道这一级，先建街道', en: 'There is no subdistrict: make it first' },
  two_roots: { zh: '{name}：街道只能有一个，选一个上级', en: '{name}: there is one subdistrict only; choose a parent' },
  duplicate_id: {
    zh: '{name}：编号 {id} 已有人用，换一个编码',
    en: '{name}: the id {id} is in use; choose another code',
  },
  duplicate_code: {
    zh: '{name}：编码 {code} 已有地点在用，换一个',
    en: '{name}: the code {code} is in use; choose another',
  },
  unknown_parent: {
    zh: '{name}：找不到上级 {parentId}，另选一个',
    en: '{name}: the place above, {parentId}, is not there; choose another',
  },
  wrong_level: {
    zh: '{name}：上级的层级不高于本级，另选上级或改层级',
    en: '{name}: the place above is not of a higher level; choose another, or change the level',
  },
  bad_code: {
    zh: '{name}：编码 {code} 不合规则（街道、社区 12 位统计用区划代码，以下按街道设定的规则）',
    en: '{name}: the code {code} is not valid (12-digit statistical code for subdistrict and community, the office’s pattern below)',
  },
  cycle: {
    zh: '{name}：上下级绕成了圈，另选上级',
    en: '{name}: the places above go round in a circle; choose another',
  },
};

/** Refusals of the room that concern a change or a steward as a whole. */
export const changeWords = {
  change_faulty: {
    zh: '还有 {count} 处错误，改好才能生效；草稿已经存着',
    en: '{count} faults have to be mended before it takes effect; the draft is kept',
  },
  warnings_unread: {
    zh: '有 {count} 处提醒（重叠、空隙等），看过并勾选“就是这样”再生效',
    en: '{count} warnings (overlaps, gaps and the like): read them and tick “It is meant so”',
  },
  day_past: {
    zh: '生效日期最早是今天（{today}）；过去怎么归的，历史里不改',
    en: 'A change takes effect today ({today}) at the earliest; the past stays as it was',
  },
  change_empty: { zh: '这次变更里还没有内容', en: 'There is nothing in this change yet' },
  not_a_draft: {
    zh: '这次变更已经定了，不能再改；要改就先撤回，或另起一次',
    en: 'This change is decided and can’t be edited; take it back first, or begin another',
  },
  days_reversed: { zh: '结束日期早于开始日期，核对日期', en: 'The last day is before the first: check them' },
  unknown_user: { zh: '没有这个账号，从列表里选', en: 'There is no such account: choose from the list' },
} as const;
