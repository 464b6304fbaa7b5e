import type { RefusalTexts } from '../texts.ts';

const OTHER_NAME = { zh: '换一个名称', en: 'Choose another name' };
const WAIT = { zh: '到时间后再申请，或换一个名称', en: 'Apply after that time, or choose another name' };
const ADD_BRAND = { zh: '加上品牌或字号', en: 'Add your brand or trade name' };
const SAME_SUBJECT = {
  zh: '用同一主体的账号申请，或换一个名称',
  en: 'Apply with an account of the same subject, or choose another name',
};

/** Every refusal about names, by our own code. The platform's numbers for them are in `platform-numbers.data.ts`. */
export const nameTexts = {
  'name.size': {
    zh: '名称为 {min} 到 {max} 个字符（1 个汉字算 2 个），您填写了 {units} 个',
    en: 'A name has {min} to {max} units (a Chinese character counts 2); this one has {units}',
    fix: { zh: '加长或缩短名称', en: 'Make the name longer or shorter' },
  },
  'name.format': {
    zh: '名称只能用汉字、字母和数字，「{character}」不能用',
    en: 'A name has only Chinese characters, letters and digits; “{character}” cannot be used',
    fix: { zh: '去掉「{character}」', en: 'Remove “{character}”' },
  },
  'name.symbol': {
    zh: '「{character}」只有商标上也有时才能用',
    en: '“{character}” can be used only when the trademark shows it too',
    fix: {
      zh: '去掉「{character}」，或基于带这个符号的商标命名',
      en: 'Remove “{character}”, or base the name on a trademark with that sign',
    },
  },
  'name.space': {
    zh: '名称开头和结尾不能有空格，中间不能连着两个空格',
    en: 'A name does not begin or end with a space, nor have two in a row',
    fix: { zh: '去掉多余的空格', en: 'Remove the extra spaces' },
  },
  'name.contains_miniprogram': {
    zh: '小程序名称里不能有「小程序」',
    en: 'The name of a mini program does not contain 小程序',
    fix: { zh: '去掉「小程序」三个字', en: 'Remove 小程序' },
  },
  'name.forbidden': {
    zh: '名称含禁用词「{word}」',
    en: 'The name contains “{word}”, which is not allowed',
    fix: { zh: '去掉「{word}」，或换一个说法', en: 'Remove “{word}” or say it differently' },
  },
  'name.illegal': {
    zh: '名称含违规内容或保留字「{word}」',
    en: 'The name contains “{word}”, which is unlawful or reserved',
    fix: OTHER_NAME,
  },
  'name.brand_reserved': {
    zh: '「{word}」是平台保留的品牌，不能用在名称里',
    en: '“{word}” is a brand of the platform and cannot be part of a name',
    fix: { zh: '去掉「{word}」', en: 'Remove “{word}”' },
  },
  'name.generic': {
    zh: '「{name}」太通用，看不出是谁的账号',
    en: '“{name}” is too general to tell whose account it is',
    fix: ADD_BRAND,
  },
  'name.region_generic': {
    zh: '「{name}」只有地区和通用词',
    en: '“{name}” has only a place and general words',
    fix: ADD_BRAND,
  },
  'name.proof_needed': {
    zh: '名称里的「{word}」需要证明：{wording}',
    en: '“{word}” in the name needs proof: {wording}',
    fix: { zh: '上传证明，或换一个名称', en: 'Upload the proof, or choose another name' },
  },
  'name.check_too_often': {
    zh: '这一小时已检查 {limit} 次，{minutes} 分钟后可以再查',
    en: 'Checked {limit} times within the hour; possible again in {minutes} minutes',
    fix: { zh: '可以先继续，提交前会自动检查', en: 'Go on; the name is checked by itself before submission' },
  },
  'name.taken': {
    zh: '「{name}」已被使用',
    en: '“{name}” is taken',
    fix: {
      zh: '换一个名称，例如加上城市或特色词',
      en: 'Choose another, for example with your city or speciality',
    },
  },
  'name.taken_same_kind': {
    zh: '「{name}」已被同类型的账号使用',
    en: '“{name}” is used by another account of the same kind',
    fix: {
      zh: '换一个名称，或凭商标注册证申诉',
      en: 'Choose another, or object with a trademark certificate',
    },
  },
  'name.taken_other_kind': {
    zh: '「{name}」已被其他主体的另一类账号使用，只有同一主体可以共用',
    en: '“{name}” is used by an account of another kind and subject; only one subject can share it',
    fix: SAME_SUBJECT,
  },
  'name.taken_other_kind_many': {
    zh: '「{name}」已被多个账号使用，不能申请',
    en: '“{name}” is used by several accounts and cannot be applied for',
    fix: OTHER_NAME,
  },
  'name.plus_same_kind': {
    zh: '已有同类型账号叫「{name}」，只有同一主体可以用不带 + 的名称',
    en: 'An account of the same kind is called “{name}”; only its subject may use the name without +',
    fix: SAME_SUBJECT,
  },
  'name.plus_other_kind': {
    zh: '已有另一类账号叫「{name}」，只有同一主体可以用不带 + 的名称',
    en: 'An account of another kind is called “{name}”; only its subject may use the name without +',
    fix: SAME_SUBJECT,
  },
  'name.plus_mismatch': {
    zh: '「{name}」属于其他主体，带 + 的名称只有同一主体可以用',
    en: '“{name}” belongs to another subject; only it may add a +',
    fix: SAME_SUBJECT,
  },
  'name.several_holders': {
    zh: '「{name}」已有多个持有者',
    en: '“{name}” has several holders',
    fix: OTHER_NAME,
  },
  'name.other_subject': {
    zh: '「{name}」须由原来的主体使用',
    en: '“{name}” may be used only by the subject that had it',
    fix: SAME_SUBJECT,
  },
  'name.equals_wechat_id': {
    zh: '「{name}」与已有的微信号相同',
    en: '“{name}” equals an existing WeChat ID',
    fix: OTHER_NAME,
  },
  'name.protected': {
    zh: '「{name}」在保护期内，{until} 后可以申请',
    en: '“{name}” is protected; it can be applied for after {until}',
    fix: WAIT,
  },
  'name.rename_protection': {
    zh: '「{name}」的原主体刚改过名，{until} 后可以申请',
    en: 'The subject of “{name}” has just renamed it; it can be applied for after {until}',
    fix: WAIT,
  },
  'name.complaint_protection': {
    zh: '「{name}」因侵权投诉受保护，{until} 后可以申请',
    en: '“{name}” is protected after a complaint; it can be applied for after {until}',
    fix: WAIT,
  },
  'name.not_api_created': {
    zh: '这个小程序不是通过接口创建的，不能用接口改名',
    en: 'This mini program was not created through the interface, so it cannot be renamed there',
    fix: { zh: '在后台修改名称', en: 'Change the name in the console' },
  },
  'name.already_published': {
    zh: '小程序已经发布，不能用这个方式改名',
    en: 'The mini program is published, so it cannot be renamed this way',
    fix: { zh: '通过微信认证改名', en: 'Rename it through verification' },
  },
  'name.state': {
    zh: '账号现在的状态不能改名',
    en: 'The account cannot be renamed in its present state',
    fix: { zh: '完成当前步骤后再改名', en: 'Finish the present step, then rename' },
  },
  'name.no_order': {
    zh: '没有找到这个改名申请',
    en: 'This renaming was not found',
    fix: { zh: '核对申请单号，或重新提交', en: 'Check the number of the application, or submit it again' },
  },
  'name.too_many_held': {
    zh: '您占用的名称已有 {limit} 个，不能再占用',
    en: 'You hold {limit} names and cannot hold more',
    fix: { zh: '先放弃一个不用的名称', en: 'Give up one you do not use' },
  },
  'name.lost_by_complaint': {
    zh: '原名称因侵权投诉被收回',
    en: 'The name was withdrawn after a complaint',
    fix: { zh: '通过微信认证改名', en: 'Choose a new one through verification' },
  },
  'name.under_review': {
    zh: '已有名称「{name}」在审核中',
    en: 'The name “{name}” is under review',
    fix: { zh: '等待结果，或撤回后重新提交', en: 'Wait for the result, or withdraw it and submit again' },
  },
  'name.other': {
    zh: '名称没有通过，编号 {number}',
    en: 'The name did not pass, number {number}',
    fix: { zh: '换一个名称，或把编号告诉客服', en: 'Choose another, or tell support the number' },
  },
  'name.basis_missing': {
    zh: '选择命名方式：基于商标，或自选词汇',
    en: 'Choose how the name is made: from a trademark or from own words',
    fix: {
      zh: '没有已注册的商标时选「自选词汇」',
      en: 'Without a registered trademark choose own words',
    },
  },
  'name.short_size': {
    zh: '简称为 {min} 到 {max} 个字符（1 个汉字算 2 个），您填写了 {units} 个',
    en: 'A short name has {min} to {max} units (a Chinese character counts 2); this one has {units}',
    fix: { zh: '加长或缩短简称', en: 'Make the short name longer or shorter' },
  },
  'name.short_order': {
    zh: '简称须按顺序取自名称，「{character}」对不上',
    en: 'A short name is taken from the name in order; “{character}” does not fit',
    fix: {
      zh: '从名称里按前后顺序选字',
      en: 'Pick characters of the name in their order',
    },
  },
} satisfies RefusalTexts;

export type NameCode = keyof typeof nameTexts;
