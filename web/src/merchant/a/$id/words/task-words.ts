import type { Words } from '@ruzhu/rules';
import type { taskStatus } from '../../../../texts/status.ts';

const w = (zh: string, en: string): Words => ({ zh, en });

/** What each task of the road is called, as something to do. */
export const taskWords: Readonly<Record<string, Words>> = {
  password: w('设置登录密码', 'Set the password'),
  type: w('选择账号类型', 'Choose the account type'),
  entity: w('填写主体信息', 'Enter the entity'),
  verify: w('选择验证方式', 'Choose how to prove the entity'),
  admin: w('填写管理员身份', 'Name the administrator'),
  adminSms: w('验证管理员手机', 'Prove the administrator’s phone'),
  adminScan: w('管理员扫码确认', 'Scan by the administrator'),
  name: w('填写服务号名称和介绍', 'Enter name and introduction'),
  submitRegistration: w('核对后提交注册', 'Check and register'),
  startVerification: w('开始主体认证', 'Begin the verification'),
  agree: w('阅读并同意认证服务协议', 'Read and accept the agreement'),
  who: w('确认管理员和认证类型', 'Confirm administrator and kind'),
  licence: w('上传营业执照或登记证书', 'Upload the licence or certificate'),
  proof: w('验证主体', 'Prove the entity'),
  bank: w('填写对公账户', 'Enter the corporate account'),
  contact: w('填写认证联系人', 'Name the contact'),
  naming: w('填写名称依据', 'Say what the name rests on'),
  invoice: w('选择发票', 'Choose the invoice'),
  pay: w('提交前检查和支付', 'Check before submitting, and pay'),
  review: w('审核和电话核实', 'Review and call'),
  applyAgain: w('重新申请认证', 'Apply again'),
  startMiniProgram: w('注册小程序', 'Register a mini program'),
  ready: w('检查能否复用资质', 'See whether the verification can be reused'),
  scan: w('管理员扫码确认', 'Scan by the administrator'),
  reuse: w('选择复用内容', 'Choose what to reuse'),
  account: w('填写小程序登录邮箱', 'Enter the mini program’s mailbox'),
  activate: w('打开激活邮件', 'Open the activation mail'),
  info: w('填写小程序名称和介绍', 'Enter name and introduction'),
  category: w('选择服务类目', 'Choose the service categories'),
  papers: w('上传类目资质', 'Upload the papers of the categories'),
  submitMiniProgram: w('核对后提交审核', 'Check and submit'),
  related: w('选择相关公众号', 'Choose related accounts'),
  privacy: w('填写用户隐私保护指引', 'Write the privacy guide'),
  base: w('设置基础库最低版本', 'Set the base library'),
  handover: w('查看 AppID 和 AppSecret', 'See AppID and AppSecret'),
};

/** What the one button of the home page says where the task's own name would mislead. */
const buttonWords: Readonly<Record<string, Words>> = {
  'review/toMend': w('选择接听时段', 'Choose when to be called'),
  'review/waiting': w('查看认证进度', 'See how it stands'),
  'pay/begun': w('继续支付', 'Go on paying'),
};
const mendWords = w('补充材料', 'Mend what was returned');

type RoadTask = { readonly key: string; readonly status: string; readonly page: string };

export const taskTitle = ({ key }: Pick<RoadTask, 'key'>): Words => taskWords[key] ?? w(key, key);

export function taskButton({ key, status, page }: RoadTask): Words {
  if (page.endsWith('/v/fix')) return mendWords;
  const own = buttonWords[`${key}/${status}`];
  if (own) return own;
  return status === 'toMend' ? mendWords : taskTitle({ key });
}

/** The road's task states in the words of the task list. */
export const taskLooks: Readonly<Record<string, keyof typeof taskStatus>> = {
  notYet: 'blocked',
  notBegun: 'notStarted',
  begun: 'started',
  waiting: 'waiting',
  toMend: 'toFix',
  done: 'done',
};
