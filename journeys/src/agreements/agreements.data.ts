/**
 * The agreements a person accepts on the road, each with a version. A new text gets a new version; whoever accepted an
 * older one is asked again where it matters. The operator of an installation replaces them by its own.
 */
export type AgreementKey = 'service' | 'verification' | 'quickRegistration' | 'miniProgram' | 'privacy';

export type Agreement = {
  readonly version: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly zh: readonly string[];
  readonly en: readonly string[];
};

const agreements: Readonly<Record<AgreementKey, Agreement>> = {
  service: {
    version: '2026-11-24',
    title: { zh: '平台服务协议', en: 'Service agreement' },
    zh: [
      '一、账号归营业执照上的主体所有。注册所填内容须真实、完整，账号类型和主体提交后不能更改。',
      '二、密码和管理员手机由您保管。登录和重要操作都要由管理员在自己的手机上确认，请勿代他人确认。',
      '三、注册完成后须在规定期限内完成主体认证。期满未认证的，账号关闭，邮箱和名称释放。',
      '四、我们为注册和审核的目的处理您提交的资料。身份证号、手机号、银行账号等加密保存，每次查看都有记录，您可以查询。',
      '五、您可以随时注销账号。注销后个人信息的密钥会被销毁，依法须保存的记录除外。',
    ],
    en: [
      '1. The account belongs to the entity on the business licence. What you enter must be true and complete; account type and entity cannot be changed after submission.',
      '2. You keep the password and the administrator’s phone. Every sign-in and every grave act is confirmed by the administrator on the own phone.',
      '3. After registration the entity must be verified in time. Otherwise the account closes and its mailbox and name are released.',
      '4. We process what you hand in to register and review. ID numbers, phones and bank accounts are kept encrypted; every look at them is recorded and you can ask for the record.',
      '5. You may cancel the account at any time. The keys of personal data are then destroyed, except for records the law makes us keep.',
    ],
  },
  verification: {
    version: '2026-11-24',
    title: { zh: '认证服务协议', en: 'Verification service agreement' },
    zh: [
      '一、主体认证由第三方审核机构进行，审核费在提交时支付。费用是否退回，按支付页面列明的规则办理。',
      '二、审核机构会致电您填写的联系人，核实主体、授权和业务。请保持电话畅通。',
      '三、资料不清或不符的，会退回补充，次数和期限以通知为准。逾期未补的，认证结束。',
      '四、资质审核和名称审核分别作出结论。资质通过即开通相应权限，名称通过后显示认证名称。',
      '五、认证有效期为一年。到期前须年审，逾期未年审的，认证失效。',
      '六、提交虚假资料的，认证不予通过，已通过的予以撤销。',
    ],
    en: [
      '1. Third-party agencies verify the entity; the review fee is paid on submission. Whether it is returned follows the rules shown on the payment page.',
      '2. The agency calls the contact you name to confirm entity, authority and business. Please stay reachable.',
      '3. Unclear or differing papers are returned to be mended, as often and as long as the notice says. After that the verification ends.',
      '4. Entity and name are decided apart. Rights begin when the entity passes; the verified name shows when the name passes.',
      '5. A verification is valid for one year and must be renewed before it ends.',
      '6. False papers lead to refusal, or to withdrawal of a verification already given.',
    ],
  },
  quickRegistration: {
    version: '2026-11-24',
    title: { zh: '小程序快速注册协议', en: 'Quick registration of a mini program' },
    zh: [
      '一、快速注册用已认证服务号的资料注册小程序。复用哪些资料由您勾选，须由服务号管理员在手机上确认。',
      '二、新注册的小程序与服务号属同一主体，并自动关联。复用有每月次数限制，以成功注册为准。',
      '三、小程序的名称、服务类目和资质仍要单独审核。',
    ],
    en: [
      '1. Quick registration uses the data of a verified service account. You choose what is reused; its administrator confirms on the phone.',
      '2. The mini program belongs to the same entity and is linked to the account. A monthly number applies to successful registrations.',
      '3. Name, service categories and their papers are still reviewed.',
    ],
  },
  miniProgram: {
    version: '2026-11-24',
    title: { zh: '小程序平台服务条款', en: 'Mini program terms' },
    zh: [
      '一、小程序所售商品和服务须与所选服务类目一致，并持有该类目要求的有效资质。',
      '二、您应当在小程序显著位置公示营业执照和行政许可信息，并在变更后及时更新。',
      '三、AppSecret 由您保管，平台不保存明文。怀疑泄露时请立即冻结或重置。',
    ],
    en: [
      '1. What the mini program sells must match its service categories, with the valid papers they ask for.',
      '2. Show the licence and permits prominently in the mini program and keep them current.',
      '3. You keep the AppSecret; the platform does not store it in clear. Freeze or reset it when in doubt.',
    ],
  },
  privacy: {
    version: '2026-11-24',
    title: { zh: '用户隐私保护指引填写说明', en: 'Privacy guide terms' },
    zh: [
      '一、隐私保护指引须如实列出小程序收集的每一种用户信息及其用途，不得超出所列用途使用。',
      '二、信息存储在中国境内。用户可以用您留下的联系方式查询、更正和删除自己的信息。',
    ],
    en: [
      '1. The privacy guide lists every kind of user data the mini program collects and what for; nothing may be used beyond it.',
      '2. Data are stored in mainland China. Users can reach you to see, correct and delete theirs.',
    ],
  },
};

/** The text in force of an agreement. */
export const agreementOf = (key: AgreementKey): Agreement => agreements[key];
