import type { Words } from './translate.ts';

/** Words of the service page, the privacy notice and the sheets of codes. */
export const publicServiceWords = {
  'about.title': { zh: '服务说明', en: 'Our service' },
  'about.whatTitle': { zh: '什么事可以说', en: 'What you can tell us' },
  'about.what.1': {
    zh: '身边的公共问题：路灯、井盖、垃圾、积水、噪声、占道、违建、绿化、停车。',
    en: 'Public matters around you: lamps, covers, rubbish, water on the road, noise, blocked ways, building, trees, parking.',
  },
  'about.what.2': {
    zh: '要街道和社区帮忙的事：困难、纠纷、物业、养老、办事难。',
    en: 'What the subdistrict or the community can help with: hardship, quarrels, housing management, care, red tape.',
  },
  'about.what.3': {
    zh: '意见和建议。拿不准归谁管也可以说，不归街道管的会告诉您找谁。',
    en: 'Opinions and suggestions. Not sure whose task it is? Say it; if it is not ours you are told whom to ask.',
  },
  'about.whoTitle': { zh: '谁来办', en: 'Who does it' },
  'about.who': {
    zh: '{office}收下您说的事，交给社区、环卫、市政、执法等相应的单位办。是哪家在办，您的查询页上写着。办好以后由另一个人到现场看。',
    en: '{office} takes what you say and hands it to the community, the cleaning, works or enforcement unit whose task it is. Your page says which. When it is done, another person looks at it on site.',
  },
  'about.longTitle': { zh: '多久能办好', en: 'How long it takes' },
  'about.long.number': { zh: '给您编号和查询码', en: 'Number and code' },
  'about.long.atOnce': { zh: '送出后马上', en: 'At once' },
  'about.long.accept': { zh: '看过并受理', en: 'Read and accepted' },
  'about.long.handle': { zh: '交办后办好', en: 'Done, after it was handed over' },
  'about.long.within': { zh: '{time}内', en: 'within {time}' },
  'about.long.note': {
    zh: '这是一般的事。急的更快，难的更久；您这一件说好什么时候，查询页上写着，要延长会说明原因。',
    en: 'This holds for ordinary matters. Urgent ones are faster, hard ones take longer; your page says by when, and why if it takes longer.',
  },
  'about.doTitle': { zh: '我们怎么办', en: 'How we work' },
  'about.doList.1': {
    zh: '您说的事，登记后马上有查询码；交给哪家办、什么时候办好，查询页上都写着。',
    en: 'Once registered you get a code at once; your page says who handles it and by when.',
  },
  'about.doList.2': {
    zh: '办好要有照片，由另一个人到现场看过，才算办好。',
    en: 'Done means: with photos, and seen on site by another person.',
  },
  'about.doList.3': { zh: '您说没解决，就重新办。', en: 'If you say it is not solved, it is taken up again.' },
  'about.lawTitle': { zh: '依据', en: 'By what law' },
  'about.law.1': {
    zh: '《数字化城市管理信息系统 第 8 部分：立案、处置和结案》(GB/T 30428.8)，和本市公布的办理标准。',
    en: 'GB/T 30428.8, Digitalised supervision and management information system of city: filing, handling and closing; and the standards that the city publishes.',
  },
  'about.law.2': {
    zh: '《信访工作条例》：反映情况、提出意见，不因此受到为难。',
    en: 'Regulations on Petition Work: nobody may be put at a disadvantage for reporting or criticising.',
  },
  'about.law.3': {
    zh: '《中华人民共和国个人信息保护法》：怎么用您的信息，见下面的说明。',
    en: 'Personal Information Protection Law: how your data is used is said in the notice below.',
  },
  'privacy.title': { zh: '隐私说明', en: 'Privacy' },
  'privacy.lead': {
    zh: '只收办这件事用得到的，不注册、不跟踪、不记行踪。',
    en: 'Only what the matter needs is taken: no account, no tracking, no trail.',
  },
  'privacy.whoTitle': { zh: '谁在处理您的信息', en: 'Who handles your data' },
  'privacy.who': {
    zh: '{office}。您说的事交给别的单位办时，只交办事用得到的部分。',
    en: '{office}. Where another unit does the work, it gets only the part that the work needs.',
  },
  'privacy.dataTitle': { zh: '收什么、为什么、留多久', en: 'What, what for, and how long' },
  'privacy.words': { zh: '您写的话', en: 'Your words' },
  'privacy.words.why': {
    zh: '用来弄清什么事。里面的人名、电话、证件号、车牌、门牌自动遮住，原话加密另存。',
    en: 'To understand the matter. Names, phone, identity and plate numbers and doors in them are masked; the original is kept apart, encrypted.',
  },
  'privacy.words.kept': {
    zh: '随这件事存档，期限按档案管理规定。',
    en: 'Kept with the matter, as long as the rules on archives ask.',
  },
  'privacy.photos': { zh: '照片', en: 'Photos' },
  'privacy.photos.why': {
    zh: '用来看清现场。文件里藏着的拍摄位置和设备信息，收到时就去掉。',
    en: 'To see the spot. Place and device hidden in the file are removed on arrival.',
  },
  'privacy.photos.kept': {
    zh: '随这件事存档；没有送出的，两天内删除。',
    en: 'Kept with the matter; those that were not sent are deleted within two days.',
  },
  'privacy.place': { zh: '在哪里', en: 'The place' },
  'privacy.place.why': {
    zh: '用来找到现场。手机定位要您点了才取，只取这一次。',
    en: 'To find the spot. The phone’s position is taken only when you tap, and only once.',
  },
  'privacy.place.kept': { zh: '随这件事存档。', en: 'Kept with the matter.' },
  'privacy.contact': {
    zh: '要查看、更正、删除您的信息，或者对我们的做法有意见，找{office}：',
    en: 'To see, correct or delete your data, or to object to how we handle it, ask {office}:',
  },
  'privacy.contactData': { zh: '称呼和手机号，可以不填', en: 'Name and phone number, optional' },
  'privacy.contactData.why': {
    zh: '只用来告诉您结果。加密保存，平时只显示遮住的；工作人员要看全，须写明用途，每看一次都有记录。',
    en: 'Only to tell you the result. Stored encrypted and shown masked; staff who need it whole must give a purpose, and each look is logged.',
  },
  'privacy.contactData.kept': {
    zh: '随这件事保存；您可以要求先删掉。',
    en: 'Kept with the matter; you may ask to have it deleted earlier.',
  },
  'privacy.verdict': { zh: '您的评价', en: 'Your verdict' },
  'privacy.verdict.why': {
    zh: '用来知道有没有真的解决。您勾了同意，这件事才放上回音壁，不带您的信息。',
    en: 'To know whether it was really solved. Only if you tick consent does the matter go on the wall, without anything about you.',
  },
  'privacy.verdict.kept': { zh: '随这件事存档。', en: 'Kept with the matter.' },
  'privacy.device': { zh: '网络地址、语言和字号', en: 'Network address, language, text size' },
  'privacy.device.why': {
    zh: '网络地址用来挡住机器刷屏；语言和字号存在您自己的浏览器里。没有别的小文件，也没有别家的统计。',
    en: 'The address keeps machines out; language and text size stay in your own browser. There are no other cookies and no one else’s statistics.',
  },
  'privacy.device.kept': {
    zh: '地址只在运行日志里，按《网络安全法》留存不少于六个月。',
    en: 'The address stands only in the server’s log, which the Cybersecurity Law has kept for at least six months.',
  },
  'privacy.basisTitle': { zh: '凭什么处理', en: 'On what basis' },
  'privacy.basis': {
    zh: '为履行法定职责所必需(《个人信息保护法》第十三条)；放上回音壁，凭您的单独同意，可以随时撤回，不影响办理。',
    en: 'Needed for the office’s duties by law (Personal Information Protection Law, art. 13); publication on the wall only with your separate consent, which you can take back at any time.',
  },
  'privacy.howTitle': { zh: '怎么保护', en: 'How it is protected' },
  'privacy.how.1': {
    zh: '姓名、电话和原话加密保存。',
    en: 'Name, phone number and original words are stored encrypted.',
  },
  'privacy.how.2': {
    zh: '工作人员只看得到自己负责的事。',
    en: 'Staff see only the matters that are theirs.',
  },
  'privacy.how.3': {
    zh: '查询链接猜不出来，不让搜索网站收录；请不要转给别人。',
    en: 'Your private link can’t be guessed and is kept from search engines; please do not pass it on.',
  },
  'privacy.how.4': {
    zh: '不做人脸识别，不给居民打分，不记行踪。',
    en: 'No face recognition, no scoring of residents, no trail.',
  },
  'privacy.how.5': {
    zh: '万一泄露，会按法律告诉您和主管部门。',
    en: 'If data should leak, you and the authorities are told as the law asks.',
  },
  'privacy.seesTitle': { zh: '谁看得到', en: 'Who sees it' },
  'privacy.sees.1': { zh: '您：凭链接或查询码看全部。', en: 'You: all of it, by your link or code.' },
  'privacy.sees.2': {
    zh: '经办的人：您说的事、地点和照片，电话号码遮住。',
    en: 'Who handles it: words, place and photos, with the phone number masked.',
  },
  'privacy.sees.3': {
    zh: '大家：您同意以后，只看得到遮过的一句话、前后照片和答复。不卖，不给别的用处。',
    en: 'Everybody: with your consent, one masked sentence, the photos and the answer. Nothing is sold or used otherwise.',
  },
  'privacy.rightsTitle': { zh: '您可以要求', en: 'You may ask us' },
  'privacy.rights.1': { zh: '看一看、抄一份您的信息。', en: 'to see your data and get a copy.' },
  'privacy.rights.2': {
    zh: '写错了的改过来，不全的补上。',
    en: 'to correct what is wrong and complete what is missing.',
  },
  'privacy.rights.3': {
    zh: '删掉不该留的；撤回放上回音壁的同意。',
    en: 'to delete what should not be kept, and to take your matter off the wall.',
  },
  'privacy.rights.4': {
    zh: '问清楚为什么这样处理；不满意，可以向网信部门投诉。',
    en: 'to explain how it was handled; if you are not satisfied you may complain to the cyberspace authority.',
  },
  'privacy.childTitle': { zh: '未满十四岁', en: 'Under fourteen' },
  'privacy.child': {
    zh: '请爸爸妈妈或监护人一起来说，不用写孩子的名字。',
    en: 'Please report together with a parent or guardian; the child’s name is not needed.',
  },
  'privacy.contactTitle': { zh: '找谁', en: 'Whom to ask' },
  'codes.title': { zh: '{place}的二维码', en: 'Codes of {place}' },
  'codes.lead': {
    zh: '打印后剪开，贴在楼道、小区门口。居民扫一扫就能说，地点已经填好。',
    en: 'Print, cut, and put them up in entrances and at gates. Residents scan and report; the place is filled in.',
  },
  'codes.none': { zh: '这里还没有录入小区和楼栋。', en: 'No estates or buildings are entered here yet.' },
  'codes.scan': {
    zh: '扫一扫，说一句，件件有回音 · {office}',
    en: 'Scan and say it; every voice gets an echo · {office}',
  },
  'codes.pages': { zh: '分页', en: 'Pages' },
  'codes.page': { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  'codes.before': { zh: '上一页', en: 'Previous' },
  'codes.next': { zh: '下一页', en: 'Next' },
} as const satisfies Words;
