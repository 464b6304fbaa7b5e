import type { RefusalTexts } from '../texts.ts';

const AGAIN = { zh: '重拍后重新上传', en: 'Take the picture again and upload it' };
const COMPARE = { zh: '对照营业执照核对', en: 'Compare it with the licence' };

/** Sentences of the whole-dossier check: its own rules, and codes no single field has. */
export const lintTexts = {
  'lint.not_in_dossier': {
    zh: '资料里还没有这一项，没有检查',
    en: 'This is not in the dossier yet and was not checked',
    fix: { zh: '填写后会自动检查', en: 'It is checked as soon as it is filled in' },
  },
  'lint.not_asked': {
    zh: '您的情况不需要这一项',
    en: 'This is not asked of you',
    fix: { zh: '不用操作', en: 'Nothing to do' },
  },
  'lint.not_compared': {
    zh: '没有与登记信息比对，由审核员核对',
    en: 'Nothing was compared with the register; a reviewer will',
    fix: { zh: '不用操作', en: 'Nothing to do' },
  },
  'lint.not_read': {
    zh: '没有从图片识别到文字，由审核员对照原件核对',
    en: 'Nothing was read of the picture; a reviewer compares the original',
    fix: { zh: '不用操作', en: 'Nothing to do' },
  },
  'lint.read_otherwise': {
    zh: '图片识别到的与填写的不同，由审核员对照原件核对',
    en: 'The picture was read differently; a reviewer compares the original',
    fix: {
      zh: '对照营业执照看一遍，填写没错就不用改',
      en: 'Compare it with the licence; if you are right leave it',
    },
  },
  'licence.read_differs': {
    zh: '图片识别的结果与填写的不同：第 {position} 位识别为「{onLicence}」，您填写的是「{typed}」',
    en: 'The picture was read differently: character {position} was read as “{onLicence}”, you entered “{typed}”',
    fix: {
      zh: '对照执照看一遍，填写没错就不用改，识别可能有偏差',
      en: 'Compare with the licence; if you are right leave it, programs misread',
    },
  },
  'licence.read_differs_whole': {
    zh: '图片识别的结果与填写的不同：识别为「{onLicence}」，您填写的是「{typed}」',
    en: 'The picture was read differently: it was read as “{onLicence}”, you entered “{typed}”',
    fix: {
      zh: '对照执照看一遍，填写没错就不用改，识别可能有偏差',
      en: 'Compare with the licence; if you are right leave it, programs misread',
    },
  },
  'lint.no_trade_name': {
    zh: '执照上没有名称，企业名称应为「{expected}」',
    en: 'The licence shows no name; the entity is called “{expected}”',
    fix: { zh: '改成「个体户」加经营者姓名', en: 'Use 个体户 and the operator’s name' },
  },
  'lint.uscc_as_printed': {
    zh: '代码校验不通过，您确认执照上就是这样，由审核员对照执照核对',
    en: 'The code fails its check; you say the licence shows it so, and a reviewer will compare',
    fix: { zh: '再对照执照逐位看一遍', en: 'Compare it with the licence once more, sign by sign' },
  },
  'lint.regno_by_hand': {
    zh: '15 位注册号由审核员人工核对，可能多用几天',
    en: 'A number of 15 digits is compared by hand, which can take some days more',
    fix: {
      zh: '执照已换发的，填写新执照上的 18 位代码',
      en: 'If the licence was renewed, enter the code of 18 signs from the new one',
    },
  },
  'lint.subject_kind': {
    zh: '这类主体不能注册服务号',
    en: 'This kind of subject cannot have a service account',
    fix: {
      zh: '用企业、个体工商户或其他组织的证照申请',
      en: 'Apply with the licence of a company, an individual business or another organisation',
    },
  },
  'lint.image_missing': {
    zh: '还没有上传营业执照图片',
    en: 'There is no picture of the licence yet',
    fix: { zh: '上传营业执照原件的照片或彩色扫描件', en: 'Upload a photo or a colour scan of the original' },
  },
  'lint.image_unusable': {
    zh: '营业执照图片不能用于审核（{finding}）',
    en: 'The picture of the licence cannot be used ({finding})',
    fix: AGAIN,
  },
  'lint.image_other': {
    zh: '营业执照图片可能有问题（{finding}）',
    en: 'Something may be amiss with the picture of the licence ({finding})',
    fix: { zh: '看一遍图片，看不清时重拍', en: 'Look at the picture; take it again if it is hard to read' },
  },
  'doc.blurred': {
    zh: '图片模糊，看不清文字',
    en: 'The picture is blurred and hard to read',
    fix: { zh: '靠近一些并对焦后重拍', en: 'Go nearer, focus and take it again' },
  },
  'doc.cropped': {
    zh: '四个角没有拍全',
    en: 'Not all four corners are in the picture',
    fix: { zh: '退后一点，把四个角都拍进去', en: 'Step back and show all four corners' },
  },
  'doc.glare': {
    zh: '反光遮住了文字',
    en: 'Glare hides the text',
    fix: { zh: '换个角度重拍', en: 'Take it again from another angle' },
  },
  'doc.grey': {
    zh: '图片是黑白的，原件须为彩色',
    en: 'The picture has no colour; the original is asked for in colour',
    fix: {
      zh: '拍彩色照片，或彩色扫描原件',
      en: 'Photograph or scan the original in colour',
    },
  },
  'doc.no_seal': {
    zh: '没有看到公章，复印件须加盖公章',
    en: 'No seal is seen; a copy bears the seal of the company',
    fix: { zh: '盖章后重拍，或上传原件照片', en: 'Seal it and take it again, or use the original' },
  },
  'doc.used_twice': {
    zh: '同一张图片也用在了另一项材料里',
    en: 'The same picture is used for another paper too',
    fix: { zh: '确认没有传错，两项材料各用自己的图片', en: 'Make sure that each paper has its own picture' },
  },
  'bank.name_differs': {
    zh: '户名须与企业名称一致：第 {position} 个字「{character}」不同，企业名称是「{expected}」',
    en: 'The account is in another name: character {position}, “{character}”, differs from “{expected}”',
    fix: { zh: '换成与营业执照同名的账户', en: 'Use the account in the name on the licence' },
  },
  'bank.operator_differs': {
    zh: '个人账户的户名须是经营者本人：{expected}',
    en: 'A personal account is in the name of the operator: {expected}',
    fix: { zh: '换成经营者本人的账户，或对公账户', en: 'Use the operator’s own account, or a corporate one' },
  },
  'bank.personal_not_allowed': {
    zh: '只有个体工商户可以用经营者的个人账户',
    en: 'Only an individual business may use the operator’s personal account',
    fix: { zh: '换成对公账户', en: 'Use a corporate account' },
  },
  'administrator.other_scan': {
    zh: '扫码的微信不是管理员本人',
    en: 'The WeChat that scanned is not the administrator’s own',
    fix: {
      zh: '由管理员本人重新扫码，或改填扫码的人为管理员',
      en: 'Have the administrator scan again, or name the person who scanned',
    },
  },
  'contact.not_proved': {
    zh: '联系人手机在 {hours} 小时内没有验证过',
    en: 'The contact’s mobile was not proved within {hours} hours',
    fix: { zh: '发一条验证码，确认号码能接通', en: 'Send a code to be sure that the number works' },
  },
  'contact.proof_old': {
    zh: '联系人手机 {hours} 小时前验证过，号码可能已经变了',
    en: 'The contact’s mobile was proved {hours} hours ago and may have changed',
    fix: { zh: '再发一条验证码', en: 'Send another code' },
  },
  'contact.unreachable': {
    zh: '{number} 之前多次没有打通',
    en: '{number} could not be reached before',
    fix: {
      zh: '换一个号码，或补充第二电话、选择接听时间',
      en: 'Change the number, or add a second one or a time for the call',
    },
  },
  'phone.same': {
    zh: '第二电话与手机号相同',
    en: 'The second number is the same as the mobile',
    fix: { zh: '换一个号码，没有就留空', en: 'Use another number, or leave it empty' },
  },
  'field.missing': {
    zh: '这一项还没有填写',
    en: 'This is not filled in yet',
    fix: { zh: '填写或选择后再继续', en: 'Fill it in or choose, then go on' },
  },
  'lint.name_keyword': {
    zh: '名称含受保护的词「{word}」，要由人工审核，可能多用几天',
    en: 'The name has the protected word “{word}” and is reviewed by hand, which takes some days more',
    fix: {
      zh: '准备好用这个词的依据，或换一个名称',
      en: 'Have the ground for it ready, or choose another name',
    },
  },
  'lint.tax_number_differs': {
    zh: '税号与统一社会信用代码不同',
    en: 'The taxpayer number is not the unified social credit code',
    fix: {
      zh: '三证合一的企业填写统一社会信用代码',
      en: 'Companies with a merged licence enter the unified social credit code',
    },
  },
  'lint.paper_no_file': {
    zh: '这张资质还没有上传图片',
    en: 'There is no picture of this paper yet',
    fix: { zh: '上传原件的照片或扫描件', en: 'Upload a photo or scan of the original' },
  },
  'lint.circumstance_open': {
    zh: '「{category}」要哪种资质，取决于是否「{circumstance}」',
    en: 'Which paper “{category}” needs depends on this: {circumstanceEn}',
    fix: { zh: '在资质自查里回答这个问题', en: 'Answer this in the qualification check' },
  },
  'lint.window_short': {
    zh: '离认证截止还有 {days} 天，不到 {min} 天',
    en: '{days} days are left to verify, fewer than {min}',
    fix: { zh: '尽快提交；支付后期限停止计算', en: 'Submit soon; after paying the time stands still' },
  },
  'lint.window_over': {
    zh: '认证期限已过',
    en: 'The time to verify is over',
    fix: { zh: '重新注册，填过的内容都保留', en: 'Register again; what you filled in is kept' },
  },
  'letter.missing': {
    zh: '还没有上传申请公函',
    en: 'The official letter is missing',
    fix: {
      zh: '下载模板，填写、签字、盖章后上传',
      en: 'Fill in, sign and seal the template, then upload it',
    },
  },
  'registry.differs': {
    zh: '与登记信息不一致',
    en: 'The business register differs',
    fix: COMPARE,
  },
  'registry.name_differs': {
    zh: '企业名称与登记信息不一致',
    en: 'The name differs from the business register',
    fix: { zh: '对照营业执照逐字核对', en: 'Compare it with the licence sign by sign' },
  },
  'registry.name_code': {
    zh: '登记信息里没有这个名称和代码的主体',
    en: 'The business register has no entity of this name and code',
    fix: COMPARE,
  },
  'registry.legal_rep_name': {
    zh: '法定代表人姓名与登记信息不一致',
    en: 'The legal representative differs from the register',
    fix: {
      zh: '核对姓名；已变更的，上传变更后的执照',
      en: 'Check the name; after a change upload the new licence',
    },
  },
  'registry.legal_rep_id': {
    zh: '法定代表人证件号与登记信息不一致',
    en: 'The number of the legal representative differs from the register',
    fix: { zh: '由法定代表人核对证件号后重试', en: 'Have the legal representative check it and try again' },
  },
  'registry.cancelled': {
    zh: '登记信息显示这个主体已注销或被吊销',
    en: 'The business register shows this entity as cancelled or revoked',
    fix: { zh: '换一个在业的主体申请', en: 'Apply with an entity in operation' },
  },
  'registry.not_found': {
    zh: '登记信息里还查不到这个主体，新办执照常需 15–20 天',
    en: 'The register does not show this entity yet; new ones often take 15 to 20 days',
    fix: { zh: '可以先继续，系统每天自动再查', en: 'You may go on; it is asked again every day' },
  },
  'quota.subject': {
    zh: '这个主体已有 {used} 个账号，最多 {limit} 个',
    en: 'This subject has {used} accounts, at most {limit}',
    fix: {
      zh: '登录原账号，或注销一个不用的后再注册',
      en: 'Use the account there is, or close one that is not used',
    },
  },
  'quota.phone': {
    zh: '这个手机号已绑定 {used} 个账号，最多 {limit} 个',
    en: 'This mobile is bound to {used} accounts, at most {limit}',
    fix: {
      zh: '换一个号码，或先解绑一个；也可以改用法定代表人验证',
      en: 'Use another number or release one; the legal representative can prove it too',
    },
  },
  'quota.id_card': {
    zh: '这个身份证已绑定 {used} 个账号，最多 {limit} 个',
    en: 'This ID card is bound to {used} accounts, at most {limit}',
    fix: {
      zh: '换一位管理员，或改用法定代表人验证',
      en: 'Name another administrator, or have the legal representative prove it',
    },
  },
  'quota.wechat': {
    zh: '这个微信已绑定 {used} 个账号，最多 {limit} 个',
    en: 'This WeChat is bound to {used} accounts, at most {limit}',
    fix: {
      zh: '换一位管理员，或改用法定代表人验证',
      en: 'Name another administrator, or have the legal representative prove it',
    },
  },
  'agreement.missing': {
    zh: '勾选同意协议后才能继续',
    en: 'Accept the agreement to go on',
    fix: { zh: '阅读后勾选', en: 'Read it, then tick it' },
  },
  'agreement.changed': {
    zh: '协议有新版本',
    en: 'The agreement has a new version',
    fix: { zh: '看过变化后重新勾选', en: 'Read what changed, then tick it again' },
  },
} satisfies RefusalTexts;
