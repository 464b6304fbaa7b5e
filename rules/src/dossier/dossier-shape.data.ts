import type { CategoryName } from '../qualifications/category.ts';
import type {
  Dossier,
  DossierAdministrator,
  DossierBank,
  DossierContact,
  DossierImage,
  DossierInvoice,
  DossierLicence,
  DossierLicenceRead,
  DossierMail,
  DossierNaming,
  DossierPaper,
  DossierQuota,
  DossierRegistry,
  DossierSubject,
  DossierTrademark,
} from './dossier.ts';
import {
  choice,
  date,
  flag,
  flags,
  instant,
  list,
  orNull,
  record,
  type Shape,
  text,
  whole,
} from './dossier-shape.ts';

type Part<Key extends keyof Dossier> = NonNullable<Dossier[Key]>;

const KINDS = ['enterprise', 'soleTrader', 'media', 'government', 'otherOrg', 'overseas', 'individual'];
const MANY = 1_000_000;

const subject = record<DossierSubject>(
  {
    kind: choice(KINDS, '主体类型', 'Kind of subject'),
    name: text(200, '企业名称，与营业执照一致', 'Entity name, as on the licence'),
    licenceNumber: text(
      40,
      '统一社会信用代码，或 15 位注册号',
      'Unified social credit code, or a number of 15 digits',
    ),
    usccAsPrinted: flag(
      '代码校验不通过，但执照上就是这样',
      'The code fails its check, yet the licence shows it so',
    ),
    legalRepName: text(80, '法定代表人或经营者姓名', 'Legal representative or operator'),
  },
  '主体',
  'Subject',
);

const image = record<DossierImage>(
  {
    present: flag('是否有图片', 'Whether there is a picture'),
    findings: list(
      text(60, '例如 doc.blurred', 'Such as doc.blurred'),
      20,
      '图片检查的结果',
      'What was found in it',
    ),
  },
  '营业执照图片',
  'Picture of the licence',
);

const licenceRead = record<DossierLicenceRead>(
  {
    name: text(200, '识别到的名称', 'Name that was read'),
    number: text(40, '识别到的代码', 'Number that was read'),
    legalRep: text(80, '识别到的法定代表人或经营者', 'Legal representative that was read'),
    establishedOn: text(40, '识别到的成立日期', 'Date of founding that was read'),
    validUntil: text(40, '识别到的营业期限', 'End of the term that was read'),
    address: text(400, '识别到的住所', 'Address that was read'),
  },
  '从图片识别到的内容',
  'What was read of the picture',
);

const licence = record<DossierLicence>(
  {
    nameOnLicence: text(200, '执照上的名称', 'Name on the licence'),
    numberOnLicence: text(40, '执照上的代码', 'Number on the licence'),
    legalRepOnLicence: text(80, '执照上的法定代表人或经营者', 'Legal representative on the licence'),
    establishedOn: date('成立日期', 'Date of founding'),
    validFrom: date('营业期限开始', 'Start of the term'),
    validUntil: date(
      '营业期限结束；没有期限写 longTerm',
      'End of the term; longTerm when it has none',
      'longTerm',
    ),
    scope: text(4_000, '经营范围', 'Business scope'),
    address: text(400, '住所或经营场所', 'Address'),
    image,
    read: licenceRead,
  },
  '营业执照',
  'Licence',
);

const bank = record<DossierBank>(
  {
    accountName: text(200, '开户名称', 'Name of the account'),
    bankName: text(120, '开户银行', 'Bank'),
    city: text(80, '开户地', 'City'),
    branch: text(160, '支行', 'Branch'),
    cnaps: text(40, '联行号', 'CNAPS routing number'),
    accountNumber: text(60, '银行账号', 'Account number'),
    accountKind: choice(['corporate', 'personalOfOperator'], '账户类型', 'Kind of account'),
  },
  '银行账户',
  'Bank account',
);

const administrator = record<DossierAdministrator>(
  {
    name: text(80, '管理员姓名', 'Name'),
    idNumber: text(40, '管理员证件号', 'Identity number'),
    mobile: text(40, '管理员手机号', 'Mobile'),
    scannedAsSame: flag('扫码的微信是否管理员本人', 'Whether the WeChat that scanned is his or her own'),
  },
  '管理员',
  'Administrator',
);

const contact = record<DossierContact>(
  {
    name: text(80, '联系人姓名', 'Name'),
    mobile: text(40, '联系人手机号', 'Mobile'),
    email: text(254, '联系人邮箱', 'Mailbox'),
    backupPhone: text(40, '第二联系电话', 'Second number'),
    mobileProvedAt: orNull(
      instant('手机验证的时间；没有验证过写 null', 'When the mobile was proved; null when it was not'),
    ),
    unreachableNumbers: list(
      text(40, '号码', 'A number'),
      50,
      '之前打不通的号码',
      'Numbers that could not be reached',
    ),
    callSlots: list(
      text(20, '例如 2026-11-23/morning', 'Such as 2026-11-23/morning'),
      20,
      '方便接听的时间',
      'Times for the call',
    ),
  },
  '认证联系人',
  'Contact',
);

const trademark = record<DossierTrademark>(
  {
    number: text(20, '商标注册号', 'Registration number'),
    class: whole(1, 45, '商标类别', 'Class'),
    status: choice(
      ['registered', 'applied'],
      '已注册（R）或申请中（TM）',
      'Registered (R) or applied for (TM)',
    ),
    isChinese: flag('是否在中国注册', 'Whether it is registered in China'),
    holder: text(200, '商标注册人', 'Holder'),
    validUntil: date('商标有效期至', 'Last day'),
    certificate: flag('是否有商标注册证', 'Whether the certificate is handed in'),
    signs: text(20, '商标上字母和数字以外的符号', 'Signs the mark shows besides letters and digits'),
    transferredTo: text(200, '核准转让证明上的受让人', 'Receiver named in an approved transfer'),
    licence: record<NonNullable<DossierTrademark['licence']>>(
      {
        hasNumber: flag('授权书写明注册号', 'It names the registration number'),
        isSignedByBoth: flag('授权书双方盖章或签字', 'It is sealed or signed by both'),
      },
      '商标授权书',
      'Licence of the trademark',
    ),
  },
  '商标',
  'Trademark',
);

const naming = record<DossierNaming>(
  {
    name: text(200, '账号名称', 'Name of the account'),
    basis: orNull(choice(['trademark', 'ownWords'], '命名方式', 'Basis of the name')),
    trademark,
    proofs: whole(0, 100, '名称证明材料的份数', 'How many proofs of the name are handed in'),
    introduction: text(600, '功能介绍', 'Introduction'),
    isFree: flag('名称没有被别人占用', 'Whether nobody else holds the name'),
  },
  '名称',
  'Name',
);

const mail = record<DossierMail>(
  {
    recipient: text(80, '收件人', 'Recipient'),
    phone: text(40, '收件电话', 'Phone'),
    area: text(120, '省市区', 'Province, city, district'),
    street: text(240, '街道地址', 'Street'),
    postcode: text(20, '邮编', 'Postcode'),
  },
  '邮寄地址',
  'Where it is sent',
);

const invoice = record<DossierInvoice>(
  {
    kind: choice(['none', 'electronic', 'paperSpecial', 'digitalSpecial'], '发票类型', 'Kind'),
    title: text(200, '抬头', 'Title'),
    taxNumber: text(40, '纳税人识别号', 'Taxpayer number'),
    remark: text(400, '备注', 'Remark'),
    email: text(254, '接收邮箱', 'Mailbox it is sent to'),
    registeredAddress: text(240, '注册地址', 'Registered address'),
    registeredPhone: text(40, '注册电话', 'Registered phone'),
    bankName: text(160, '开户行', 'Bank'),
    accountNumber: text(60, '银行账号', 'Account number'),
    mail,
    payer: choice(['merchant', 'provider'], '谁付款', 'Who pays'),
  },
  '发票',
  'Invoice',
);

const categoryName = record<CategoryName>(
  {
    first: text(100, '一级类目', 'First level'),
    second: text(100, '二级类目', 'Second level'),
    third: text(100, '三级类目', 'Third level'),
  },
  '服务类目',
  'Category',
  ['first', 'second'],
);

const paper = record<DossierPaper>(
  {
    documentType: text(64, '证件类型，例如 food.operation', 'Kind of paper, such as food.operation'),
    number: text(80, '证件编号', 'Number'),
    holderName: text(200, '持有人名称', 'Name of the holder'),
    holder: choice(['subject', 'partner', 'branch', 'tenant'], '谁的证件', 'Whose paper it is'),
    validUntil: date('有效期至；长期写 permanent', 'Last day; permanent when it has none', 'permanent'),
    items: list(text(200, '项目', 'An item'), 100, '经营项目或业务种类', 'Items printed on it'),
    scope: text(4_000, '许可范围', 'Scope printed on it'),
    count: whole(1, 1_000, '份数', 'How many of the kind'),
    files: whole(0, 100, '图片张数', 'How many pictures of it'),
    category: categoryName,
  },
  '资质',
  'Paper',
  ['documentType'],
);

const quota = record<DossierQuota>(
  {
    subjectAccounts: whole(0, MANY, '主体已有的其他账号', 'Other accounts of the subject'),
    adminPhone: whole(0, MANY, '管理员手机绑定的其他账号', 'Other accounts of the mobile'),
    adminIdCard: whole(0, MANY, '管理员身份证绑定的其他账号', 'Other accounts of the ID card'),
    adminWechat: whole(0, MANY, '管理员微信绑定的其他账号', 'Other accounts of the WeChat'),
    legalRepProved: flag('法定代表人已验证', 'The legal representative has confirmed'),
  },
  '名额',
  'Quotas',
);

const registry = record<DossierRegistry>(
  {
    outcome: choice(
      ['match', 'differs', 'notFound', 'cancelled', 'unavailable', 'notCompared'],
      '与登记信息比对的结果',
      'What the comparison gave',
    ),
    elements: list(
      choice(['name', 'code', 'legalRepName', 'legalRepId'], '要素', 'An element'),
      4,
      '不一致的要素',
      'What differs',
    ),
    registeredName: text(200, '登记的名称', 'Registered name'),
  },
  '登记信息',
  'Business register',
);

/** Every part of a dossier, with the most a file may hold of each. */
export const dossierShape: Shape = record<Dossier>(
  {
    version: choice([1], '格式版本', 'Edition of the format'),
    policy: text(64, '规则版本，例如 seed-2021', 'Set of rules, such as seed-2021'),
    subject,
    licence,
    bank,
    administrator,
    contact,
    naming,
    invoice,
    letter: record<Part<'letter'>>(
      { present: flag('是否有申请公函', 'Whether the letter is handed in') },
      '申请公函',
      'Official letter',
    ),
    categories: list(categoryName, 40, '服务类目', 'Categories'),
    circumstances: flags(
      50,
      '影响资质的情况，例如 producer',
      'Circumstances on which papers depend, such as producer',
    ),
    papers: list(paper, 100, '资质', 'Papers'),
    deadline: record<Part<'deadline'>>(
      {
        windowEndsAt: orNull(
          instant('认证截止时间；没有期限写 null', 'Until when to verify; null when nothing ends'),
        ),
      },
      '期限',
      'Deadline',
    ),
    quota,
    registry,
    terms: record<Part<'terms'>>(
      {
        acceptedVersion: orNull(text(64, '已同意的协议版本', 'Version accepted')),
        currentVersion: text(64, '现行的协议版本', 'Version in force'),
      },
      '认证服务协议',
      'Verification agreement',
    ),
  },
  '认证资料',
  'Dossier of a verification',
);
