/**
 * The reasons a reviewer may give. The merchant reads `word` and `repair`; an internal note is a field of its own.
 * `final` ends the order; `retry` is mended in a refill; `hold` asks for a second person and is never shown.
 * `lintable` marks what the check before paying can see: refused for it although the check had passed, the next review
 * is free.
 */
import type { Words } from '@ruzhu/rules';

export type Reason = {
  readonly code: string;
  readonly items: readonly string[];
  readonly kind: 'retry' | 'final' | 'hold';
  readonly lintable: boolean;
  readonly word: Words;
  readonly repair: Words;
};

const w = (zh: string, en: string): Words => ({ zh, en });
const DOCS = [
  'entityName',
  'licenceNumber',
  'legalRepName',
  'licence',
  'verificationType',
  'permit',
  'entityProof',
  'trademark',
  'papers',
];
const NAMES = ['accountName', 'mpName'];

type Short = readonly [
  code: string,
  items: readonly string[],
  kind: Reason['kind'],
  lintable: boolean,
  word: Words,
  repair: Words,
];

const rows: readonly Short[] = [
  [
    'subject.name_differs',
    ['entityName'],
    'retry',
    true,
    w('企业名称与营业执照不一致', 'The entity name differs from the licence'),
    w('上传与所填名称一致的最新营业执照', 'Upload the current licence that shows this name'),
  ],
  [
    'subject.number_wrong',
    ['licenceNumber', 'entityProof'],
    'retry',
    true,
    w('统一社会信用代码与执照不一致', 'The code differs from the licence'),
    w('上传与所填代码一致的营业执照', 'Upload the licence with this code'),
  ],
  [
    'subject.legal_rep_changed',
    ['legalRepName'],
    'retry',
    false,
    w('法定代表人已变更', 'The legal representative has changed'),
    w('上传变更后的营业执照', 'Upload the licence after the change'),
  ],
  [
    'subject.not_synced',
    ['entityName', 'licenceNumber'],
    'retry',
    false,
    w('登记信息尚未同步', 'The registry is not up to date yet'),
    w('不用操作，系统每天自动再查一次', 'Nothing to do: it is asked again every day'),
  ],
  [
    'subject.kind_wrong',
    ['verificationType'],
    'retry',
    true,
    w('认证类型与主体不符', 'The kind of verification does not fit the entity'),
    w('重新选择认证类型', 'Choose the kind again'),
  ],
  [
    'subject.cancelled',
    ['entityName', 'licenceNumber'],
    'final',
    false,
    w('这个主体已注销或被吊销', 'The entity is cancelled or revoked'),
    w('换一个在业的主体重新申请', 'Apply with an entity in operation'),
  ],
  [
    'subject.expired',
    ['licence'],
    'retry',
    true,
    w('营业执照已过期', 'The licence has expired'),
    w('上传新的营业执照', 'Upload the new licence'),
  ],
  [
    'doc.blurred',
    DOCS,
    'retry',
    true,
    w('照片模糊，看不清文字', 'The picture is blurred'),
    w('在光线充足处对焦后重拍', 'Take it again in good light, in focus'),
  ],
  [
    'doc.cropped',
    DOCS,
    'retry',
    true,
    w('四角没有拍全', 'Corners are missing'),
    w('退后一点，把四个角都拍进去', 'Step back and show all four corners'),
  ],
  [
    'doc.glare',
    DOCS,
    'retry',
    true,
    w('反光遮住了文字', 'Glare hides the text'),
    w('换个角度重拍', 'Take it again from another angle'),
  ],
  [
    'doc.no_seal',
    DOCS,
    'retry',
    false,
    w('复印件没有加盖公章', 'The copy bears no seal'),
    w('盖章后重拍，或上传原件照片', 'Seal it, or upload the original'),
  ],
  [
    'doc.wrong_kind',
    DOCS,
    'retry',
    false,
    w('上传的不是所需的证件', 'This is not the paper asked for'),
    w('上传所需的证件', 'Upload the paper asked for'),
  ],
  [
    'doc.altered',
    DOCS,
    'final',
    false,
    w('文件有修改痕迹', 'The file was altered'),
    w('用未经修改的原件重新申请', 'Apply anew with the unaltered original'),
  ],
  [
    'doc.copy_of_other',
    DOCS,
    'hold',
    false,
    w('图片在其他申请中出现过', 'The picture appears in another application'),
    w('交给第二人复核', 'Ask a second person'),
  ],
  [
    'bank.name_differs',
    ['bank'],
    'retry',
    true,
    w('开户名称与营业执照不一致', 'The account name differs from the licence'),
    w('填写与营业执照同名的对公账户', 'Enter the account in the name on the licence'),
  ],
  [
    'bank.account_wrong',
    ['bank'],
    'retry',
    false,
    w('账号与开户行不符', 'Account and bank do not fit'),
    w('核对开户行和账号后重填', 'Check bank and number and enter them again'),
  ],
  [
    'person.unreachable',
    ['contact'],
    'retry',
    false,
    w('多次致电没有接通', 'The contact could not be reached'),
    w('选择接听时段，或换一个号码', 'Choose a time or change the number'),
  ],
  [
    'person.refused',
    ['contact'],
    'retry',
    false,
    w('联系人拒绝核实', 'The contact refused to confirm'),
    w('换一位了解这次申请的联系人', 'Name a contact who knows of the application'),
  ],
  [
    'person.does_not_know',
    ['contact'],
    'hold',
    false,
    w('联系人表示不知情', 'The contact does not know of it'),
    w('请管理员和法定代表人确认', 'Ask administrator and legal representative'),
  ],
  [
    'person.not_staff',
    ['contact', 'administrator'],
    'retry',
    false,
    w('须为本单位工作人员，代运营不能担任', 'Must be a member of staff, not an agency'),
    w('换一位本单位的工作人员', 'Name a member of staff'),
  ],
  [
    'person.real_name',
    ['administrator'],
    'retry',
    false,
    w('扫码人与管理员姓名不一致', 'Another person scanned'),
    w('由管理员本人重新扫码', 'The administrator scans again'),
  ],
  [
    'letter.missing',
    ['verificationType'],
    'retry',
    true,
    w('缺少申请公函', 'The official letter is missing'),
    w('下载模板，填写盖章后上传', 'Fill in, seal and upload the template'),
  ],
  [
    'letter.unsealed',
    ['verificationType'],
    'retry',
    false,
    w('申请公函没有盖章', 'The letter bears no seal'),
    w('盖章后重新上传', 'Seal it and upload it again'),
  ],
  [
    'name.infringes',
    NAMES,
    'retry',
    false,
    w('名称涉及他人商标', 'The name touches another’s trademark'),
    w('上传商标注册证，或换一个名称', 'Upload the trademark certificate or choose another name'),
  ],
  [
    'name.taken',
    NAMES,
    'retry',
    true,
    w('名称已被占用', 'The name is taken'),
    w('换一个名称', 'Choose another name'),
  ],
  [
    'name.generic',
    NAMES,
    'retry',
    true,
    w('名称过于通用', 'The name is too generic'),
    w('加上品牌或字号', 'Add a brand or trade name'),
  ],
  [
    'name.region_generic',
    NAMES,
    'retry',
    true,
    w('只有地区和通用词', 'Only a region and a generic word'),
    w('加上品牌或字号', 'Add a brand or trade name'),
  ],
  [
    'name.forbidden',
    NAMES,
    'retry',
    true,
    w('名称含禁用词', 'The name holds a forbidden word'),
    w('去掉禁用词', 'Take the word out'),
  ],
  [
    'name.misleading',
    NAMES,
    'retry',
    false,
    w('名称容易使人误认', 'The name misleads'),
    w('换一个不会误认的名称', 'Choose a name that does not mislead'),
  ],
  [
    'name.proof_missing',
    NAMES,
    'retry',
    true,
    w('缺少名称证明材料', 'Proof for the name is missing'),
    w('上传证明，或换一个名称', 'Upload the proof or choose another name'),
  ],
  [
    'name.trademark_invalid',
    ['trademark', ...NAMES],
    'retry',
    false,
    w('商标未注册、已过期或权利人不符', 'The trademark is not registered, expired or another’s'),
    w('上传有效的注册证和授权，或改选自选词汇', 'Upload valid papers or choose own words'),
  ],
  [
    'intro.mismatch',
    ['mpIntro'],
    'retry',
    false,
    w('介绍与小程序的服务不符', 'The introduction does not fit the service'),
    w('写清小程序提供什么服务', 'Say what the mini program offers'),
  ],
  [
    'avatar.unfit',
    ['mpAvatar'],
    'retry',
    false,
    w('头像不清晰或含违规内容', 'The avatar is unclear or not allowed'),
    w('换一张清晰合规的图片', 'Choose a clear picture that is allowed'),
  ],
  [
    'permit.missing',
    ['licence', 'permit', 'papers', 'categories'],
    'retry',
    true,
    w('缺少该行业所需的许可证', 'A permit of the trade is missing'),
    w('上传所需的许可证', 'Upload the permit'),
  ],
  [
    'permit.name_differs',
    ['permit', 'papers'],
    'retry',
    true,
    w('许可证主体与申请主体不一致', 'The permit belongs to another entity'),
    w('上传本主体的许可证', 'Upload the permit of this entity'),
  ],
  [
    'permit.scope',
    ['papers'],
    'retry',
    true,
    w('许可范围不含所选类目', 'The permit does not cover the category'),
    w('换一张许可证，或改选类目', 'Another permit or another category'),
  ],
  [
    'permit.expired',
    ['permit', 'papers'],
    'retry',
    true,
    w('许可证已过期', 'The permit has expired'),
    w('上传新的许可证', 'Upload the new permit'),
  ],
  [
    'category.wrong',
    ['categories'],
    'retry',
    false,
    w('所售商品与类目不符', 'The goods do not fit the category'),
    w('改选与所售商品一致的类目', 'Choose the category of the goods'),
  ],
  [
    'conduct.blacklist',
    ['entityName', 'administrator'],
    'final',
    false,
    w('这个主体或人员受限', 'The entity or person is restricted'),
    w('可以提出异议', 'You may object'),
  ],
  [
    'conduct.breach',
    ['entityName'],
    'final',
    false,
    w('违反服务协议', 'The agreement was broken'),
    w('可以提出异议', 'You may object'),
  ],
  [
    'deadline.refill_missed',
    [],
    'final',
    false,
    w('补充期限已过', 'The time to mend is over'),
    w('重新申请，填过的内容都保留', 'Apply again; what you filled in is kept'),
  ],
  [
    'deadline.refills_used',
    [],
    'final',
    false,
    w('补充机会已用完', 'No more tries to mend are left'),
    w('重新申请，填过的内容都保留', 'Apply again; what you filled in is kept'),
  ],
];

export const reasons: readonly Reason[] = rows.map(([code, items, kind, lintable, word, repair]) => ({
  code,
  items,
  kind,
  lintable,
  word,
  repair,
}));

export const reasonOf = (code: string): Reason | null =>
  reasons.find((reason) => reason.code === code) ?? null;

/**
 * What is mended elsewhere than on the page that is given back: by answering the phone, at the register, in the payment
 * app. Its page may come back as it was.
 */
const ELSEWHERE: readonly string[] = [
  'subject.not_synced',
  'person.unreachable',
  'person.refused',
  'person.real_name',
];

export const isMendedElsewhere = (code: string): boolean => ELSEWHERE.includes(code);
