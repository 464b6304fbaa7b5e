import { area } from '../../../../../texts/area.ts';

/** Name and introduction of the service account. */
export const nameTexts = area(
  {
    title: '服务号名称和介绍',
    name: '服务号名称',
    'name.hint': '{min} 到 {max} 个字符，1 个汉字算 2 个。可以和企业名称不同，不能用通用词或别人的商标',
    check: '检查名称',
    'check.empty': '先填写名称',
    'check.running': '正在检查…',
    'check.free': '「{name}」可以使用。保存后为您保留',
    'check.proof': '「{name}」可以使用，认证时要上传证明，证明您有权用这个名称',
    'check.failed': '暂时不能检查。可以先继续，提交前会自动检查',
    intro: '功能介绍',
    'intro.hint': '说明这个账号做什么，{min} 到 {max} 个字符，至少 {chinese} 个汉字',
    province: '运营地区：省份',
    city: '运营地区：城市',
    'area.hint': '输入名称或拼音首字母查找',
  },
  {
    title: 'Name and introduction of the service account',
    name: 'Name',
    'name.hint':
      '{min} to {max} characters, a Chinese character counts as 2. It may differ from the entity’s name; no generic words and nobody else’s trademark',
    check: 'Check the name',
    'check.empty': 'Enter a name first',
    'check.running': 'Checking…',
    'check.free': '“{name}” can be used. Saving keeps it for you',
    'check.proof':
      '“{name}” can be used; at the verification you upload a paper that gives you the right to it',
    'check.failed': 'It cannot be checked right now. Go on; it is checked by itself before submission',
    intro: 'Introduction',
    'intro.hint': 'What the account does, {min} to {max} characters, at least {chinese} of them Chinese',
    province: 'Where it works: province',
    city: 'Where it works: city',
    'area.hint': 'Type a part of the name, or its pinyin initials',
  },
);
