import type { RefusalTexts } from '../texts.ts';

/** Wording of the qualification check. */
export const eligibilityTexts = {
  'elig.individual': {
    zh: '个人主体不能申请电商类小程序',
    en: 'An individual may not apply for an e-commerce mini program',
    fix: {
      zh: '先办理个体工商户或企业营业执照，再用它来申请',
      en: 'Register an individual business or a company first, then apply with its licence',
    },
  },
  'elig.subject_kind': {
    zh: '电商类小程序只对企业和个体工商户开放',
    en: 'E-commerce mini programs are open to companies and individual businesses only',
    fix: {
      zh: '用企业或个体工商户的营业执照申请',
      en: 'Apply with the licence of a company or an individual business',
    },
  },
  'elig.category_subject': {
    zh: '「{category}」不对您的主体类型开放',
    en: '“{category}” is not open to your kind of subject',
    fix: { zh: '换一个类目，或改用其他主体', en: 'Choose another category, or another subject' },
  },
  'elig.category_person': {
    zh: '「{category}」的资质要求要由人工核对，这里不下结论',
    en: 'The papers for “{category}” are checked by a person; there is no answer here',
    fix: { zh: '打开官方页面核对：{page}', en: 'Compare with the official page: {page}' },
  },
  'elig.category_renamed': {
    zh: '「{category}」现在分成了{now}',
    en: '“{category}” is now divided into {nowEn}',
    fix: { zh: '按您卖的东西选其中一个', en: 'Choose the one that fits what you sell' },
  },
  'elig.category_unknown': {
    zh: '当前类目表里没有「{category}」',
    en: 'The list in force has no “{category}”',
    fix: { zh: '从列表里重新选一个', en: 'Choose one from the list' },
  },
  'elig.no_licence': {
    zh: '先取得营业执照，新办执照约 15–20 天后才能被查到',
    en: 'Get a business licence first; a new one can be looked up after about 15–20 days',
    fix: {
      zh: '到当地市场监督管理局办理，多数地方可以网上办',
      en: 'Apply to the local market regulator, in most places online',
    },
  },
  'elig.licence_applying': {
    zh: '执照发下来就可以申请，约 15–20 天后才能被查到',
    en: 'You can apply once the licence is issued; it can be looked up after about 15–20 days',
    fix: {
      zh: '等待期间准备邮箱、对公账户和资质',
      en: 'Meanwhile prepare mailboxes, the bank account and the papers',
    },
  },
  'elig.licence_unusable': {
    zh: '您填写的营业执照现在不能用：已到期，或名称与主体不一致',
    en: 'The licence you entered cannot be used now: it has expired or bears another name',
    fix: { zh: '先换发或变更营业执照', en: 'Have the licence renewed or changed first' },
  },
  'elig.platform_licence': {
    zh: '多商户平台需要《增值电信业务经营许可证》，办理通常不少于 3 个月：{papers}',
    en: 'A platform for several merchants needs the value-added telecom licence, usually 3 months or more: {papersEn}',
    fix: { zh: '只卖自己的东西，就不需要这张证', en: 'If you sell only your own goods, you do not need it' },
  },
  'elig.paper': {
    zh: '「{category}」{papers}',
    en: '“{category}”: {papersEn}',
    fix: {
      zh: '办好其中一种再申请，找谁办、多久见清单',
      en: 'Get one of them first; the checklist says where and how long',
    },
  },
  'elig.food_law': {
    zh: '按法律规定，{rule}',
    en: 'By law: {ruleEn}',
    fix: { zh: '到当地市场监督管理局办理', en: 'Apply to the local market regulator' },
  },
  'elig.corporate_account': {
    zh: '先开立与营业执照同名的对公账户',
    en: 'Open a corporate bank account in the name on the licence first',
    fix: {
      zh: '带营业执照和法定代表人身份证到银行开户',
      en: "Bring the licence and the legal representative's ID card to a bank",
    },
  },
  'elig.legal_rep_needed': {
    zh: '法定代表人验证要本人用微信扫码',
    en: 'Proof by the legal representative needs a scan with their own WeChat',
    fix: { zh: '改选支付验证或微信认证', en: 'Choose proof by transfer or by verification instead' },
  },
  'elig.legal_rep': {
    zh: '法定代表人不能扫码，就选不了法定代表人验证',
    en: 'Without a scan by the legal representative that way of proof is closed',
    fix: { zh: '改用支付验证或微信认证', en: 'Use proof by transfer or by verification' },
  },
  'elig.mailbox': {
    zh: '还差 {missing} 个从未注册过公众平台的邮箱，一共要 2 个',
    en: '{missing} more mailboxes are needed that were never used on the platform, 2 in all',
    fix: {
      zh: '一个给服务号，一个给小程序，免费邮箱也可以',
      en: 'One for the service account, one for the mini program; free ones will do',
    },
  },
  'elig.admin': {
    zh: '管理员要年满 {age} 周岁，有身份证原件、本人手机号和绑定本人银行卡的微信',
    en: 'The administrator must be {age} or older, with an ID card, an own mobile number and a WeChat bound to an own bank card',
    fix: { zh: '换一位符合条件的员工做管理员', en: 'Choose a member of staff who meets this' },
  },
  'elig.trademark_tm': {
    zh: '商标还在申请中（TM），名称只能按「基于自选词汇」来定',
    en: 'The trademark is only applied for (TM): the name counts as a free word',
    fix: { zh: '拿到注册证以后可以改名', en: 'The name can be changed once the certificate is there' },
  },
  'elig.trademark_licensed': {
    zh: '用别人的商标命名，要有商标注册证和商标授权书',
    en: "A name based on someone else's trademark needs its certificate and an authorisation",
    fix: { zh: '由商标注册人出具授权书并盖章', en: 'Ask the owner for a sealed authorisation' },
  },
  'elig.category_count': {
    zh: '最多选 {max} 个类目，现在有 {count} 个',
    en: 'At most {max} categories; there are {count}',
    fix: { zh: '先申请最主要的 {max} 个', en: 'Apply for the {max} most important first' },
  },
  'elig.category_requires': {
    zh: '「{category}」要在「{needed}」通过以后才能选',
    en: '“{category}” can be chosen only after “{needed}” has been approved',
    fix: { zh: '先申请「{needed}」', en: 'Apply for “{needed}” first' },
  },
  'elig.category_open': {
    zh: '还没有选类目，有的类目要另外的资质',
    en: 'No category is chosen yet; some need papers of their own',
    fix: { zh: '输入您卖的东西，看看要哪些证', en: 'Type what you sell to see which papers it needs' },
  },
  'elig.category_added': {
    zh: '您卖的食品还要选「{category}」',
    en: 'The food you sell also belongs to “{category}”',
    fix: { zh: '把它加到类目里', en: 'Add it to your categories' },
  },
  'elig.category_note': {
    zh: '「{category}」：{note}',
    en: '“{category}”: {noteEn}',
    fix: { zh: '选类目时留意', en: 'Mind it when you choose' },
  },
  'elig.food_agri': {
    zh: '蔬菜、水果等食用农产品不需要食品许可，执照的经营范围里写明就可以',
    en: 'Farm produce such as vegetables and fruit needs no food licence; the scope on the licence must name it',
    fix: { zh: '看看执照经营范围有没有「食用农产品」', en: 'See whether the scope names “食用农产品”' },
  },
  'elig.food_filing': {
    zh: '按法律，仅销售预包装食品办备案就可以；当前规则只认许可证',
    en: 'The law is content with a filing for prepackaged food; the rules in force take only a licence',
    fix: {
      zh: '申请食品经营许可证，或向平台确认备案凭证能否使用',
      en: 'Apply for the licence, or ask the platform whether the filing will do',
    },
  },
  'elig.platform_duty': {
    zh: '平台要核验入驻商家的身份和证照，并定期复核',
    en: "A platform must verify its merchants' identity and licences, and again from time to time",
    fix: { zh: '上线前准备好核验和登记的流程', en: 'Prepare how you will verify and register them' },
  },
  'elig.law_small_sales': {
    zh: '法律免除登记的几种情形（自产农副产品、家庭手工业、零星小额等），在这里同样不能以个人申请',
    en: 'Cases the law exempts from registration (own farm produce, handicraft, small sales) cannot apply as an individual here either',
    fix: {
      zh: '个体工商户办理快、费用低，办好后就可以申请',
      en: 'An individual business is quick and cheap to register',
    },
  },
} satisfies RefusalTexts;
