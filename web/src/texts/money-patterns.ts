import { area } from './area.ts';

/**
 * The patterns of every sentence about money, reuse, refunds, agency and support. They hold no figure: `moneyWords`
 * fills them from the policy an application runs under and from the operator's settings. No page speaks this area.
 */
export const moneyPatterns = area(
  {
    'fee.once': '认证审核费 {fee} 元/次，{refund}',
    'refund.exceptions': '以下情况除外：{clauses}',
    'fee.reuse': '小程序复用服务号的认证资质，不用再付 {fee} 元，也不用重新审核',
    'fee.reuse.free': '小程序复用服务号的认证资质，不用重新审核',
    'fee.reuse.separate': '小程序认证另收 {fee} 元/年，不能复用服务号的认证',
    'fee.reuse.separate.free': '小程序要单独认证，不能复用服务号的认证',
    'fee.reuse.none': '小程序不能复用服务号的认证',
    'fee.total': '全程费用 {total} 元：{parts}',
    'part.account': '服务号认证 {fee} 元',
    'part.reuse': '小程序复用认证 0 元（省下 {fee} 元）',
    'part.miniProgram': '小程序认证 {fee} 元',
    'fee.free': '您的主体类型免收认证审核费',
    'fee.extra': '另收费',
    'policy.date': '规则版本：{title}，{date} 核对',
    'agency.call': '{name} 会用 {phone} 打给您（{hours}）',
    'support.line': '客服 {phone}，{hours}',
    'pay.heading.kept': '支付后不能退款',
    'pay.heading': '确认支付',
    'pay.confirm': '确认，去支付 {amount}',
    'pay.button': '支付 {amount}',
    'clauses.join': '；',
    'parts.join': '，',
  },
  {
    'fee.once': 'Verification fee: CNY {fee} each time. {refund}',
    'refund.exceptions': 'Except in these cases: {clauses}',
    'fee.reuse':
      'The mini program reuses the verification of the service account: no second fee of CNY {fee} and no new review',
    'fee.reuse.free': 'The mini program reuses the verification of the service account: no new review',
    'fee.reuse.separate':
      'Verifying the mini program costs CNY {fee} a year more; the verification of the service account cannot be reused',
    'fee.reuse.separate.free':
      'The mini program is verified separately; the verification of the service account cannot be reused',
    'fee.reuse.none': 'The mini program cannot reuse the verification of the service account',
    'fee.total': 'Cost of the whole road: CNY {total} ({parts})',
    'part.account': 'service account CNY {fee}',
    'part.reuse': 'mini program by reuse CNY 0, saving CNY {fee}',
    'part.miniProgram': 'mini program CNY {fee}',
    'fee.free': 'Your kind of subject pays no verification fee',
    'fee.extra': 'Costs extra',
    'policy.date': 'Rules: {title}, checked on {date}',
    'agency.call': '{name} will call you from {phone} ({hours})',
    'support.line': 'Support {phone}, {hours}',
    'pay.heading.kept': 'The fee is not refundable',
    'pay.heading': 'Confirm the payment',
    'pay.confirm': 'Confirm and pay {amount}',
    'pay.button': 'Pay {amount}',
    'clauses.join': '; ',
    'parts.join': ', ',
  },
);
