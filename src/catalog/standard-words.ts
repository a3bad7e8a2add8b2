import type { CategoryKey } from '#domain/matters/category.ts';
import type { Label } from '#domain/workflow/definition.ts';

/**
 * What tells neighbouring classes apart (GB/T 47678.5-2026, notes to annex C). These are the classes that operators mix
 * up most; the hint stands beside the class wherever it is chosen.
 */
export const categoryHints: Readonly<Partial<Record<CategoryKey, Label>>> = {
  'matter:06-010': {
    zh: '路面、绿地等公共场所散落的生活垃圾。垃圾在箱、站内或围着箱、站溢出的选“垃圾站(箱)满溢”；成堆的选“积存垃圾渣土”。',
    en: 'Household garbage scattered in public places. In or around a container choose "Overflowing refuse station or bin"; in a heap choose "Heap of garbage or rubble".',
  },
  'matter:06-011': {
    zh: '成堆的垃圾、渣土。零散的选“暴露垃圾”；垃圾箱内外满出的选“垃圾站(箱)满溢”。',
    en: 'Garbage or rubble in a heap. Scattered pieces are "Exposed garbage"; in or around a full container is "Overflowing refuse station or bin".',
  },
  'matter:06-042': {
    zh: '垃圾站、垃圾箱装满后溢出，垃圾在容器内或容器周边。与容器无关的散落垃圾选“暴露垃圾”。',
    en: 'Garbage in or around a station or bin that is full. Scattered garbage away from any container is "Exposed garbage".',
  },
  'matter:06-036': {
    zh: '生活杂物、经营用品等乱堆。砖、砂、水泥、管材等施工材料选“施工物料乱堆放”。',
    en: 'Household or shop sundries piled up. Bricks, sand, cement or pipes are "Construction materials piled up improperly".',
  },
  'matter:08-006': {
    zh: '砖、砂、水泥、管材等施工材料乱堆。生活杂物选“乱堆杂物”；拆下来的废料选“施工废弃料”。',
    en: 'Bricks, sand, cement or pipes piled up. Household sundries are "Piled-up sundries"; what was torn out is "Construction waste".',
  },
  'matter:09-005': {
    zh: '有固定店面的商户把经营摆到店外。没有店面的摊点选“占道经营”。',
    en: 'A shop with premises that trades outside them. A stall without a shop is "Stall trading on the road".',
  },
  'matter:09-006': {
    zh: '没有店面的摊点占用道路经营。店铺把东西摆到门外的选“店外经营”。',
    en: 'A stall without a shop that occupies the road. A shop extending outside is "Shop trading outside its premises".',
  },
  'matter:06-017': {
    zh: '绿地里有垃圾、杂物或长期无人打理。占用绿地种菜、停车、搭建或毁坏绿化的选“非法占绿毁绿”。',
    en: 'Garbage, sundries or neglect in green space. Vegetables, parking, building on it or destroying plants is "Illegal occupation or destruction of green space".',
  },
  'matter:06-045': {
    zh: '占用绿地种菜、停车、搭建，或毁坏绿化。仅是脏乱的选“绿地脏乱”。',
    en: 'Green space used for vegetables, parking or building, or plants destroyed. Mere litter is "Untidy green space".',
  },
};

const words = (list: string): readonly string[] => list.split(' ');

/**
 * Everyday words for frequent classes, as residents say them: the proposer's only knowledge before the office's own
 * closed matters have taught it more. A phrase may stand under several classes; the proposer weighs, a person confirms.
 */
export const categoryKeywords: Readonly<Partial<Record<CategoryKey, readonly string[]>>> = {
  'matter:01-001': words('自来水井盖 供水井盖 水表井盖 水表箱盖 自来水窨井 井盖响 井盖松动 井盖破了 自来水井 水表井'),
  'matter:01-002': words(
    '污水井盖 污水井 下水井盖 窨井盖 阴井盖 污水外溢 井里冒污水 井盖没盖 下水道井盖 井盖塌 污水冒出来 井盖响 窨井冒水',
  ),
  'matter:01-003': words(
    '雨水井盖 雨水井 井盖下沉 井盖响 井盖翘 窨井盖 下雨积水 井盖缺失 井盖不见了 雨水井堵 井盖凹陷',
  ),
  'matter:01-004': words(
    '雨水箅子 雨水篦子 下水箅子 雨水口 排水口堵 铁箅子 箅子缺 雨水口堵塞 路边下水口 收水口 积水 水排不下去 篦子断了',
  ),
  'matter:01-005': words('电力井盖 电力井 国家电网井盖 供电井盖 电井盖 电缆沟盖'),
  'matter:01-007': words('通信井盖 电信井盖 移动井盖 联通井盖 弱电井盖 弱电井 通讯井 光缆井 通信窨井'),
  'matter:01-011': words('燃气井盖 煤气井盖 天然气井盖 燃气阀门井 煤气井'),
  'matter:01-013': words(
    '消防栓 消火栓 消防箱 灭火器 消防设施 消防水带 消防栓漏水 消防栓撞坏 灭火器过期 微型消防站 烟感 消防栓没水',
  ),
  'matter:01-027': words('交接箱 通信箱 电信箱子 光交箱 箱门开着 网线箱 通信交接箱 电信柜 线露在外面 弱电箱'),
  'matter:01-030': words('电线杆 电杆 水泥杆 电线杆歪 电线杆倒 电力杆 电杆倾斜 杆子裂'),
  'matter:01-037': words(
    '路灯 路灯不亮 路灯坏了 灯不亮 没有路灯 路灯一闪一闪 路灯瞎了 晚上黑 路灯杆 灯杆歪 灯罩掉 路灯常亮 整条路都黑 路灯忽明忽暗 摸黑走',
  ),
  'matter:01-039': words('景观灯 亮化灯 彩灯 灯带不亮 景观灯坏 河边灯 楼体亮化 灯带'),
  'matter:01-046': words(
    '健身器材 健身设施 健身器材坏了 单杠 双杠 漫步机 跷跷板 健身路径 器材松动 器材生锈 扭腰器 健身点 乒乓球桌',
  ),
  'matter:01-048': words('变压器 变电箱 配电箱 箱变 变压器响 变压器冒烟 电箱门 电箱没锁'),
  'matter:01-050': words('监控 摄像头 监控坏了 探头 电子眼 监控歪了 没有监控 监控看不到'),
  'matter:01-054': words(
    '充电桩 充电柜 充不了电 充电桩坏 电瓶车充电 电动车充电桩 新能源充电 扫码没反应 充电口 充电枪 充电费',
  ),
  'matter:01-059': words('旧衣物回收箱 旧衣箱 捐衣箱 旧衣服箱满 回收箱 衣服满出来 旧衣回收'),
  'matter:01-070': words('河边护栏 河道护栏 护栏断 河边栏杆 栏杆掉 栏杆松 河埠头栏杆 石栏杆 木栏杆'),
  'matter:01-072': words('泵站 排水泵 水泵不工作 抽水 泵房 强排泵'),
  'matter:01-073': words('排放口 排水口 污水排口 河边排污口 排污管 雨水口流污水 晴天排水'),
  'matter:01-075': words('快递柜 丰巢 取件柜 快递柜坏 快递柜打不开 柜门 快递柜漏雨'),
  'matter:01-076': words('电梯 电梯坏了 电梯停了 电梯困人 电梯异响 电梯抖 电梯按钮 加装电梯 电梯年检 电梯维修'),
  'matter:02-004': words('公交站 公交站牌 候车亭 站牌倒 站台 候车座椅 公交站没顶 公交站漏雨 电子站牌 站名错'),
  'matter:02-010': words('交通标志 标志牌 指示牌被挡 限速牌 标志牌歪 禁停牌 路牌被树挡 交通牌 牌子转向'),
  'matter:02-012': words('路名牌 路牌 路名错 路牌倒了 路牌歪了 路牌看不清 路牌生锈 路牌字掉'),
  'matter:02-014': words('红绿灯 信号灯 红绿灯坏了 红绿灯不亮 绿灯太短 灯时间 人行灯 红灯太长 信号灯黑屏 红绿灯闪'),
  'matter:02-017': words('护栏 隔离栏 护栏倒 护栏撞坏 隔离护栏 中间护栏 栏杆倒 栏杆移位 栏杆缺 护栏断'),
  'matter:02-021': words('石墩 隔离桩 路桩 止车桩 人行道桩 石球 路桩断 阻车石 桩子倒 石墩被撞'),
  'matter:02-025': words('非机动车停车棚 自行车棚 电瓶车棚 停车棚 车棚顶 车棚漏 停放点 画线不清'),
  'matter:02-034': words('无障碍设施 轮椅 无障碍扶手 无障碍电梯 扶手坏 坡道扶手 无障碍通道'),
  'matter:02-043': words('减速带 减速带破 减速带响 螺丝露出 减速板 缓冲带 减速带掉 车压过很响'),
  'matter:03-001': words('公厕 公共厕所 厕所臭 厕所没水 厕所没纸 马桶堵 厕所脏 厕所关门 厕所灯 冲水坏 厕所锁着 卫生间'),
  'matter:03-003': words('化粪池 化粪池满 粪水 化粪池堵 化粪池外溢 粪水外溢 化粪池臭 抽粪'),
  'matter:03-005': words(
    '垃圾箱 果壳箱 垃圾桶坏 垃圾桶破 桶盖 垃圾桶倒 没有垃圾桶 垃圾桶少 果皮箱 垃圾桶不见 垃圾桶脏 桶轮子 垃圾桶门掉',
  ),
  'matter:03-008': words('宣传栏 公告栏 橱窗 宣传栏玻璃 宣传栏破 公示栏 宣传栏锈'),
  'matter:04-002': words(
    '行道树 路边树 树枝 树枝挡路 树倒了 树枝断 树枝碰电线 树太高 修树 树枯死 树挡光 大树倾斜 树枝掉 树遮路灯 树歪了',
  ),
  'matter:04-007': words('座椅 长椅 座椅坏了 凳子 椅子木条 石凳 长凳 椅面断 公园椅子'),
  'matter:04-011': words('树池 树坑 树穴 树池盖板 树篦子 树池缺 树坑边 树池砖'),
  'matter:04-013': words('绿地 草坪 草皮 黄土裸露 绿化带 枯死 灌木 杂草 草太高 绿化带秃了 没人修剪 补种'),
  'matter:06-001': words(
    '违建 违章建筑 搭建 私搭 阳光房 搭棚 违法建设 加层 顶楼搭建 封阳台 彩钢棚 楼顶加盖 院子搭 搭雨棚 开门洞 扩建 违搭 占天井',
  ),
  'matter:06-004': words('外墙 墙面脱落 墙皮 涂鸦 外墙脏 外立面 墙面乱画 瓷砖掉 外墙渗水 墙砖脱落 墙上喷字'),
  'matter:06-007': words('晾衣服 晾晒 晒被子 沿街晾 路边晒 晒衣 树上晾 拉绳晾 晾在绿化带 晾挂 护栏上晒'),
  'matter:06-008': words(
    '飞线 乱拉线 电线乱拉 私拉电线 飞线充电 拉线充电 网线乱 线缆乱 蜘蛛网 空中线 私拉乱接 电线垂下来 窗户拉线 插排',
  ),
  'matter:06-010': words(
    '垃圾 乱扔垃圾 一地垃圾 垃圾没人扫 生活垃圾 垃圾乱丢 路边垃圾 一袋袋垃圾 垃圾散落 剩菜剩饭 臭气 高空抛物 楼上扔垃圾 绿地垃圾 苍蝇',
  ),
  'matter:06-011': words(
    '建筑垃圾 渣土 垃圾堆 装修垃圾 堆了很久 偷倒 垃圾山 渣土堆 泥土堆 偷倒渣土 装修袋 砖块 大堆垃圾 陈年垃圾',
  ),
  'matter:06-012': words(
    '路脏 路面脏 没人扫 落叶 油污 路面油 泥巴 扫地 保洁 灰尘大 地上脏 污渍 路上都是泥 呕吐物 狗屎 狗粪 没扫',
  ),
  'matter:06-013': words(
    '路破 路面坑 坑洼 路面塌 路面破损 坑坑洼洼 大坑 路面裂 地砖松动 人行道破 地砖翘 塌陷 水泥路坏 柏油 路不平 沉降 地砖碎 绊倒 坑太大 路面修补 颠簸',
  ),
  'matter:06-014': words('洒了一路 遗撒 抛洒 漏洒 沙石 洒落 水泥浆 渣土掉 石子 车上掉 撒了一地 混凝土洒 泥浆'),
  'matter:06-016': words('标线 斑马线 线看不清 停车线 车位线 划线 标线磨损 网格线 线掉了 斑马线模糊 重新划线'),
  'matter:06-017': words('绿化带垃圾 草坪垃圾 绿地脏 绿化带里 花坛垃圾 草丛里 绿化带塑料袋 花坛脏 绿地没人管'),
  'matter:06-018': words('修剪的树枝 树枝没清 剪下来 枯枝堆 绿化垃圾 树枝堆 草屑 砍下来的树枝 树枝没拉走'),
  'matter:06-020': words('烧垃圾 烧树叶 焚烧 烧东西 烧纸 冒烟 烟味 焚烧垃圾 烧秸秆 烧塑料 烧纸钱 燃烧 浓烟'),
  'matter:06-021': words('虫子 毛毛虫 洋辣子 病虫 打药 树上虫 蚜虫 白蛾 虫害 刺毛虫 树生病 掉虫 蚊虫'),
  'matter:06-023': words('堤岸 河岸塌 驳岸 河堤 护坡塌 岸边塌 河坎 驳坎'),
  'matter:06-025': words('河面垃圾 水面漂浮物 水葫芦 河里垃圾 漂浮物 蓝藻 河面 死鱼 水草 河里脏 浮萍 捞垃圾 池塘脏'),
  'matter:06-026': words(
    '河水黑 河水臭 河道污染 排污 水发黑 河臭 偷排 河水变色 污水进河 水浑 河水发白 河道发臭 白色泡沫',
  ),
  'matter:06-027': words(
    '油烟 油烟味 饭店油烟 厨房排烟 油烟机 呛 烟道 排烟口 油烟直排 烧烤味 烟对着窗 油烟净化器 油腻',
  ),
  'matter:06-028': words(
    '噪音 噪声 太吵 吵得睡不着 广场舞 音响 唱歌 喇叭 空调外机响 低频 吵 扰民 音乐声 叫卖声 装修噪音 狗叫 震动 嗡嗡 半夜吵 KTV',
  ),
  'matter:06-029': words('烧烤摊 露天烧烤 烤串 炭火 烧烤烟 夜宵摊 烟熏 烤肉 烧烤炉 撸串'),
  'matter:06-030': words(
    '倒污水 泼脏水 污水倒 乱排 洗碗水 脏水 倒泔水 排到路上 污水直排 倒在雨水口 废水 阳台水 污水流',
  ),
  'matter:06-034': words('僵尸车 废弃车 报废车 没人开的车 积灰 长期停放 破车 车胎没气 一直停着 长草 车牌都没了'),
  'matter:06-035': words('旧家具 沙发 床垫 旧沙发 旧柜子 大件垃圾 旧冰箱 家具扔 大件 破桌子 旧马桶 丢家具 旧门'),
  'matter:06-036': words(
    '杂物 堆东西 乱堆 楼道堆 堆放 楼道杂物 纸板 纸箱 破烂 堆满 门口堆 公共区域堆 鞋柜 楼梯间 旧货 通道堆 花盆 堆纸皮',
  ),
  'matter:06-037': words('死猫 死狗 死老鼠 动物尸体 死了一只 死鸟 被压死'),
  'matter:06-038': words('养鸡 养鸭 鸡叫 公鸡打鸣 养鹅 鸽子 鸡粪 养猪 养鸽子 鸡窝 鸡笼 养羊 打鸣'),
  'matter:06-040': words(
    '地锁 私装地锁 占车位 锥桶 雪糕筒 私占车位 阻车桩 石墩占位 三角锥 地锁绊倒 轮胎占位 破凳子占位',
  ),
  'matter:06-041': words(
    '分类 垃圾分类 没分类 混投 乱投 厨余 其他垃圾 不分类 混装 投错 分类亭 督导员 破袋 混运 定时投放',
  ),
  'matter:06-042': words(
    '垃圾桶满 垃圾满了 垃圾桶爆了 满溢 垃圾溢出 没人收垃圾 垃圾桶装不下 垃圾没清运 垃圾房满 垃圾桶周围 堆在桶边 桶满 垃圾清运 收垃圾 垃圾站 垃圾桶满了 好几天没收',
  ),
  'matter:06-043': words('雨棚破 遮阳棚 遮阳篷 雨棚坏 棚子破 遮阳伞 篷布 雨篷'),
  'matter:06-045': words(
    '种菜 毁绿 占绿 绿化带停车 绿地种菜 砍绿化 草坪停车 绿地硬化 挖绿化 菜地 浇粪 开荒 围起来 拔掉绿化 绿地被占 铲了',
  ),
  'matter:06-047': words('公园里 公园遛狗 不牵绳 遛狗 公园骑车 公园钓鱼 公园放风筝 公园秩序 甩鞭 公园喧闹'),
  'matter:06-049': words('台阶 台阶破 台阶碎 楼梯破 踏步 石阶 台阶缺角 台阶松动'),
  'matter:06-050': words('路缘石 路牙 马路牙子 侧石 路沿石 路牙石 路边石 路沿破'),
  'matter:06-051': words('盲道 盲道砖 盲道断 盲道缺 盲道破 盲人 盲道不平 触感砖'),
  'matter:06-052': words('坡道 轮椅坡道 无障碍坡道 坡道破 斜坡 坡太陡 坡道裂'),
  'matter:07-001': words(
    '小广告 牛皮癣 贴广告 开锁广告 贴纸 喷广告 乱贴 楼道广告 电线杆广告 办证 疏通广告 贷款广告 单元门贴 到处贴 撕不掉',
  ),
  'matter:07-002': words('发传单 传单 塞卡片 小卡片 发广告 发名片 插车窗 车门缝 健身传单 塞门缝'),
  'matter:07-003': words(
    '广告牌 户外广告 大广告 广告牌倾斜 广告牌要掉 违规广告 LED屏 灯箱 广告布 楼顶广告 广告架 广告灯太亮',
  ),
  'matter:07-006': words('店招 招牌 店牌 门头 招牌要掉 招牌掉 一店多招 招牌灯箱 招牌松 招牌破 门牌灯'),
  'matter:07-007': words('横幅 标语 拉横幅 条幅 挂横幅 横幅没拆 布条 旧横幅'),
  'matter:08-001': words(
    '工地吵 夜间施工 施工噪音 半夜施工 打桩 凌晨施工 通宵 工地声音 电锯 装修吵 敲墙 电钻 周末装修 午休装修 搅拌车 切割声 冲击钻',
  ),
  'matter:08-002': words('施工占路 施工围路 占用人行道 施工挡路 路被围 脚手架占道 挖机停路上 施工没地方走 围了半边路'),
  'matter:08-003': words('挖路 路挖开 开挖 掘路 挖了没填 挖沟 路面开膛 挖开不管 又挖'),
  'matter:08-004': words('扬尘 灰尘 工地灰 尘土 灰大 不洒水 黄土 裸土 沙尘 没盖网 没有覆盖 灰蒙蒙 漫天灰'),
  'matter:08-005': words('施工垃圾 废料 拆下来 施工留下 碎砖 废弃料 废钢筋 废木板 敲下来的墙'),
  'matter:08-006': words('沙子 水泥堆 砖头堆 黄沙 钢管堆 材料堆 施工材料 砂石堆 堆沙 管子堆 堆建材 瓷砖堆'),
  'matter:08-007': words('围挡 围挡倒 挡板 围栏倒 工地围挡 没围挡 围挡破 铁皮 围挡松 围挡歪'),
  'matter:08-010': words('施工完 没清理 施工后 做完没恢复 没复原 没修好 路没恢复 挖完 没收拾 回填 施工队走了'),
  'matter:08-011': words('渣土车 工程车 没盖 不盖布 渣土车超载 漏土 敞开运 泥头车 没有密闭'),
  'matter:08-012': words('车轮带泥 带泥 泥水 轮胎泥 工地出来 没冲洗 马路上都是泥 泥巴路 不冲洗'),
  'matter:09-001': words(
    '游商 小贩 流动摊 推车卖 三轮车卖 流动摊贩 挑担 卖水果 卖菜 货车卖 面包车卖 沿街叫卖 流动商贩',
  ),
  'matter:09-002': words('夜市 早市 早餐摊 市集 集市 夜市吵 夜市脏 夜市油污 早市占路 散市'),
  'matter:09-003': words('流浪 乞讨 流浪汉 睡在 要饭 流浪人员 桥洞睡'),
  'matter:09-004': words('收废品 废品站 收破烂 废品回收 废品堆 收旧货 废品 捡垃圾'),
  'matter:09-005': words(
    '店外经营 摆到门外 摆到人行道 占人行道 店门口摆 桌椅摆出来 出店 跨门经营 货摆外面 门口摆摊 店铺外摆 饭店桌子 水果店摆 超市堆门口 门口摆货',
  ),
  'matter:09-006': words(
    '占道 摆摊 占道摆摊 地摊 摊位 占马路 路边摊 摊贩 占道经营 早点摊 炸串摊 摆地摊 小摊 堵路 摊子',
  ),
  'matter:09-009': words(
    '乱停车 违停 停车 堵门 车停在 占人行道停车 挡路 车停路口 堵车 停车难 挪车 人行道停 机动车乱停 双排停车 堵住出口 没处停 乱停 停在斑马线 出不去 拖走',
  ),
  'matter:09-010': words(
    '电动车乱停 电瓶车乱停 自行车乱停 楼道停电瓶车 停满电瓶车 电瓶车 电动车 占楼道 电动车占 非机动车 电瓶车堵 停门厅 推进电梯 挡盲道',
  ),
  'matter:09-011': words(
    '共享单车 哈啰 美团单车 青桔 单车乱 共享电单车 单车堆 单车倒 小黄车 单车扎堆 单车淤积 扫码单车',
  ),
  'matter:09-012': words(
    '消防通道 堵消防通道 消防车 占用消防 消防登高 生命通道 消防通道停车 消防车进不来 黄线 疏散通道 安全出口 逃生通道',
  ),
  'matter:09-015': words('无证餐饮 黑作坊 没有执照 卫生许可 黑餐馆 没证 无证经营 小作坊 无证小吃'),
  'matter:09-017': words('桥下 高架下 桥洞 桥下空间 桥底 高架桥下 桥下停车 桥下堆'),
  'matter:09-019': words('盲道被占 盲道停车 占用盲道 占坡道 无障碍通道被占 轮椅过不去 堵坡道'),
  'matter:09-020': words('菜场 农贸市场 菜市场 菜场脏 市场 杀鸡 摊位臭 鱼摊 市场污水 缺斤少两 菜场门口'),
  'matter:09-021': words('洗车 占道洗车 洗车水 路边洗车 洗车店 洗车污水 泡沫水'),
  'matter:09-022': words('促销 大喇叭 搞活动 搭台 充气拱门 促销棚 演出 开业 放喇叭 地推'),
  'matter:10-001': words('积雪 结冰 路滑 冰 雪没扫 扫雪 铲雪 路面结冰 撒盐 滑倒'),
  'matter:10-002': words(
    '电线掉 线缆脱落 电线垂 电缆掉 线掉下来 网线垂 线挂 断线 电线断了 电线拖地 钢丝绳 光缆垂 低垂',
  ),
};
