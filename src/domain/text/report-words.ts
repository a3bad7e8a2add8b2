/**
 * Words that stand in reports of every kind: who calls, whom they ask, where it lies relative to something. A model weighs
 * them by habit of the examples; to a reader they are no reason for any class.
 */
const WORDS = `
市民 居民 群众 村民 业主 住户 热心 来电 来电人 致电 电话 联系 反映 反映人 诉求 诉求人 求助 投诉 举报 表示 称 告知 说明 建议 希望 要求 请求 恳请 望 盼
麻烦 请派 派人 派单 派员 安排 相关 有关 部门 单位 职能 属地 街道 社区 小区 网格 政府 领导 工作人员 尽快 及时 抓紧 处理 解决 处置 核实 核查 查看 查处 整改 整治 重视 关注 回复 答复 准话 说法
现场 属实 巡查 日常 发现 上报 采集 拍照 照片 看到 看看 看见 来看 听到 知道 觉得 感觉 认为 问题 情况 现象 事情 东西 地方 位置 附近 旁边 边上 旁 靠近 门口 门前 楼下 楼上 楼前 对面 外面 里面 周围 周边 中间 往外 往里 一带 沿线
您好 你好 谢谢 感谢 辛苦 最近 目前 现在 今天 昨天 每天 一直 经常 多次 两次 好几 一个 一处 多处 需要 进行 存在 出现 造成 影响 严重 导致 没人 有人 没有人
`;

const reportWords = new Set(WORDS.split(/\s+/).filter(Boolean));

/** Whether a word tells what a report is about, so that a person would take it for a reason. */
export const isTelling = (word: string): boolean => !reportWords.has(word);
