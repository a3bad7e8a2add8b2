/**
 * Families of trouble words: two messages that name one family are about one kind of trouble, two that name none in common are
 * not, even at the same estate. Source: titles of citizens' messages of 2018 to 2020, grouped by hand.
 */
const FAMILIES: readonly RegExp[] = [
  /噪音|噪声|吵|扰民|施工|音响|广场舞|灰尘|粉尘|扬尘|搅拌|睡眠|污染/u,
  /油烟|排烟|烟道|夜宵|烧烤|餐饮|餐馆|餐厅|饭店|门面/u,
  /车位|停车|乱停/u,
  /质量|开裂|裂缝|漏水|渗水|沉降|豆腐渣|安全隐患/u,
  /虚假|欺诈|诈骗|欺骗|坑害|忽悠|霸王/u,
  /入学|学位|小学|中学|幼儿园|转学|学区|办园/u,
  /停水|水压|自来水|供水/u,
  /停电|电线|高压|用电|变电/u,
  /物业/u,
  /拆迁|征地|征收|安置|旧城改造|棚改/u,
  /违建|违章|违搭|违法建|违规建|乱搭/u,
  /产权|不动产|房产证|两证|一房两证/u,
  /退款|退费|退还|退房/u,
  /工资|欠薪|社保|五险/u,
  /实习/u,
  /公交|线路|站点/u,
  /地铁|轻轨|高铁/u,
  /路灯/u,
  /垃圾/u,
  /臭|异味|气味/u,
  /电梯/u,
  /消防/u,
  /医院|卫生院|医疗/u,
  /补贴|补助/u,
  /公积金/u,
  /落户|户口/u,
  /精装|装修/u,
  /规划|优化/u,
  /麻将|赌博/u,
  /贷款|网贷|车贷|集资|投资/u,
  /交房|网签|延期|停工|烂尾/u,
  /修路|道路|拥堵|交通|通行|红绿灯|出行/u,
  /无证|执照|取证|非法营业/u,
  /公示|公开|资料/u,
];

/** Numbers of the families that a text names. */
export const troublesIn = (text: string): number[] =>
  FAMILIES.flatMap((family, index) => (family.test(text) ? [index] : []));

const SUFFIX = '(?:小区|新城|国际城|之城|社区|广场|大厦|公园|学院|学校|街道|花园|城|苑|院|园|府|湾|村|镇|路|街|站|岛)';
const LEAD =
  /^(?:投诉|举报|反映|关于|请问|咨询|询问|请求|建议|再次|强烈|坚决|反对|请|对|在|西地省|\s|[A-Z]\d*[市区县]|[A-Z]\d*)+/u;
const PLACE = new RegExp(`^[\\p{Script=Han}\\d]{1,9}?${SUFFIX}`, 'u');
const AREA = /[A-Z]\d*[市区县]/u;

/** A district or county alone. */
export const isArea = (place: string): boolean => /^[A-Z]?\d*[市区县]$|^.{2,3}[市区县]$/u.test(place);

/**
 * The place that a title begins with, by its form alone (`投诉A2区丽发新城附近…` gives `丽发新城`), else the district it names;
 * null where it names none. For files of messages that no gazetteer covers.
 */
export const placeInTitle = (title: string): string | null =>
  PLACE.exec(title.trim().replace(LEAD, ''))?.[0] ?? AREA.exec(title)?.[0] ?? null;
