import { area } from '../../../../../../texts/area.ts';

export const confirm = area(
  {
    'free.title': '提交认证',
    'free.body': '这次审核不用付费',
    fixed: '支付后不能再改发票和认证资料，除非审核员退回补充',
    'tick.fee': '我知道：{refund}',
    'tick.fee.free': '我知道提交后不能撤回',
    'tick.call': '我知道会有审核来电，并保证联系人能接听',
    'tick.field.fee': '「知道费用的规则」',
    'tick.field.call': '「知道会有审核来电」',
    'free.go': '确认，去提交',
    back: '返回修改',
    'scan.title': '用管理员的手机确认',
    'scan.lead': '管理员 {name} 在手机上核对金额，确认后生成订单',
    'scan.lead.free': '管理员 {name} 在手机上核对，确认后提交',
  },
  {
    'free.title': 'Submit the verification',
    'free.body': 'This review is free',
    fixed: 'Invoice and papers cannot be changed afterwards, unless the reviewer returns them',
    'tick.fee': 'I know: {refund}',
    'tick.fee.free': 'I know that it cannot be withdrawn afterwards',
    'tick.call': 'I know that there will be a call and that the contact can answer it',
    'tick.field.fee': 'the rule about the fee',
    'tick.field.call': 'that there will be a call',
    'free.go': 'Confirm and submit',
    back: 'Go back and change',
    'scan.title': 'Confirm with the administrator’s phone',
    'scan.lead': '{name} compares the amount on the phone; the order is opened once it is confirmed',
    'scan.lead.free': '{name} compares it on the phone; it is submitted once it is confirmed',
  },
);
