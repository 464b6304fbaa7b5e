import type { faq } from './faq-texts.ts';
import type { help } from './help-texts.ts';

type FaqKey = keyof typeof faq.zh;
type HelpKey = keyof typeof help.zh;
/** A question's key without its `q.`. */
export type QuestionId = FaqKey extends infer Key ? (Key extends `q.${infer Id}` ? Id : never) : never;
export type GroupKey = HelpKey extends infer Key
  ? Key extends `group.${infer Group}`
    ? Group
    : never
  : never;

export type Question = {
  readonly id: QuestionId;
  readonly group: GroupKey;
  /** More words under which it is looked for, in either language. */
  readonly tags: string;
};

/** Every question, in the order of the road. */
export const questions: readonly Question[] = [
  { id: 'who', group: 'before', tags: '个人 个体户 个体工商户 企业 资格 能不能 individual' },
  { id: 'prepare', group: 'before', tags: '材料 准备 清单 资料 邮箱 documents list' },
  { id: 'cost', group: 'before', tags: '费用 价格 收费 多少钱 fee price' },
  { id: 'long', group: 'before', tags: '多久 时间 几天 进度 时效 days' },
  { id: 'leave', group: 'before', tags: '保存 草稿 继续 期限 30 天 待提交 draft save deadline' },
  { id: 'mailcode', group: 'register', tags: '邮件 邮箱 验证码 垃圾邮件 激活 mail spam' },
  { id: 'smscode', group: 'register', tags: '短信 手机 验证码 拦截 sms' },
  { id: 'legalrep', group: 'register', tags: '法人 法定代表人 验证 小额打款 待账户验证 支付验证 transfer' },
  { id: 'admin', group: 'register', tags: '管理员 代办 代运营 绑定 administrator agent' },
  { id: 'digits', group: 'register', tags: '扫码 二维码 两位数 scan qr' },
  { id: 'photo', group: 'verify', tags: '执照 照片 拍照 模糊 反光 公章 上传 picture upload' },
  { id: 'bank', group: 'verify', tags: '对公账户 银行 账号 开户行 bank account' },
  { id: 'name', group: 'verify', tags: '名称 商标 占用 敏感词 命名 trademark name' },
  { id: 'preflight', group: 'verify', tags: '检查 提交 支付 待签约 必须修改 check' },
  { id: 'refund', group: 'verify', tags: '退款 退费 退钱 不通过 refund money back' },
  { id: 'call', group: 'review', tags: '电话 来电 核实 核对码 防骗 诈骗 call phone' },
  { id: 'missed', group: 'review', tags: '没接 未接 改约 回电 等待联系人 时段 missed' },
  { id: 'refill', group: 'review', tags: '打回 打回重填 待补充 退回 补充材料 需要修改 returned' },
  { id: 'failed', group: 'review', tags: '驳回 已驳回 未通过 失败 重新申请 rejected failed' },
  { id: 'invoice', group: 'review', tags: '发票 开票 专票 电子发票 抬头 税号 invoice' },
  { id: 'renew', group: 'after', tags: '年审 续期 到期 过期 已过期 失效 renewal lapsed' },
  { id: 'program', group: 'after', tags: '小程序 复用 快速注册 appid mini program reuse' },
  { id: 'secret', group: 'after', tags: 'appsecret 密钥 重置 冻结 secret' },
  { id: 'data', group: 'safety', tags: '隐私 查看 加密 身份证 privacy' },
  { id: 'fraud', group: 'safety', tags: '加急 诈骗 骗子 转账 验证码 fraud' },
  { id: 'gone', group: 'safety', tags: '离职 更换管理员 换人 找回 recover' },
];

export const groups: readonly GroupKey[] = ['before', 'register', 'verify', 'review', 'after', 'safety'];
