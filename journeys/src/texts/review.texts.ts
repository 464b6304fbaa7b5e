import type { RefusalTexts } from '@ruzhu/rules';
import { text } from './refusal-text.ts';

/** Codes a reviewer or operator meets. */
export const reviewTexts = {
  'review.queue_empty': text(
    '没有待领取的单据',
    'Nothing is waiting',
    '稍后再来，新单据会出现在队列里',
    'New cases will appear in the queue',
  ),
  'erase.money_open': text(
    '还有订单没有结果，或退款在路上',
    'An order has no result yet, or a refund is on its way',
    '等订单关闭、支付或退款完成后再清除',
    'Erase once it is closed, paid or refunded',
  ),
  'erase.case_open': text(
    '还有单据在审核',
    'A case is still being reviewed',
    '审完以后再清除',
    'Erase once it is decided',
  ),
  'search.too_short': text(
    '至少输入两个字、两个字母或四位数字',
    'Type two characters, two letters or four digits at least',
    '再多输入一些',
    'Type a little more',
  ),
  'review.not_claimed': text(
    '这张单据不在您的桌上',
    'This case is not on your desk',
    '回到队列，领取下一单',
    'Go back to the queue',
  ),
  'review.moved': text(
    '单据状态已变',
    'The case has moved',
    '重新打开，比较后再决定',
    'Open it again and compare',
  ),
  'review.bundle_changed': text(
    '商户提交的内容已变',
    'What was handed in has changed',
    '重新打开，看过新内容再决定',
    'Open it again and look at the new content',
  ),
  'review.decision_unknown': text(
    '这种单据不能这样决定',
    'This case cannot be decided so',
    '选择列出的决定',
    'Choose one of the decisions shown',
  ),
  'review.item_unknown': text('单据里没有这一项', 'The case has no such item', '刷新页面', 'Reload'),
  'review.fields_open': text(
    '还有 {n} 项没有结论',
    '{n} item(s) are undecided',
    '逐项给出结论',
    'Decide every item',
  ),
  'review.fields_differ': text(
    '还有 {n} 项不符，不能通过',
    '{n} item(s) do not pass',
    '要求补充，或改判这些项',
    'Return it, or decide them anew',
  ),
  'review.nothing_returned': text(
    '没有勾选要退回的项',
    'Nothing was chosen to be returned',
    '至少选择一项并写明原因',
    'Choose at least one item with a reason',
  ),
  'review.not_final': text(
    '没有终止性原因，补充机会还没用完',
    'No final reason, and tries are left',
    '要求补充',
    'Return it',
  ),
  'review.second_person': text(
    '须由第二人复核',
    'A second person has to look',
    '已转给另一位审核员',
    'It went to another reviewer',
  ),
  'reason.missing': text(
    '不符的项须有原因和说明',
    'What does not pass needs a reason and words',
    '选择原因并填写说明',
    'Choose a reason and write the words',
  ),
  'reason.unknown': text(
    '没有这个原因码',
    'There is no such reason',
    '从原因库选择',
    'Choose from the library',
  ),
  'reason.other_item': text(
    '这个原因不适用于这一项',
    'The reason does not fit the item',
    '选择适用的原因',
    'Choose one that fits',
  ),
  'call.not_reached': text(
    '电话核实还没有接通并确认',
    'The call was not answered and confirmed',
    '先完成电话核实',
    'Make the call first',
  ),
  'call.too_few': text(
    '须在 {days} 个不同的日子里致电 {attempts} 次，现在 {made} 次',
    '{attempts} calls on {days} days are needed, {made} were made',
    '换一天再致电',
    'Call again on another day',
  ),
  'agency.phone': text(
    '审核机构须有电话，商户要知道谁会打来',
    'An agency needs a phone',
    '填写机构的电话',
    'Enter its phone',
  ),
  'agency.name_taken': text(
    '已有同名的审核机构',
    'An agency of this name exists',
    '换一个名称',
    'Use another name',
  ),
  'agency.unknown': text(
    '没有这个审核机构',
    'There is no such agency',
    '从列表里选择',
    'Choose from the list',
  ),
  'passkey.unknown': text(
    '这把通行密钥在这里用不了',
    'This passkey is of no use here',
    '用邮箱、密码和手机扫码登录，再添加这台设备',
    'Sign in with mailbox, password and phone, then add this device',
  ),
  'passkey.expired': text(
    '时间过了，或已经用过',
    'The time is over, or it was used already',
    '重新点一次按钮',
    'Press the button again',
  ),
  'passkey.too_many': text(
    '最多 {limit} 把通行密钥',
    'There can be {limit} passkeys at most',
    '先移除不用的',
    'Take one away that is not used',
  ),
} satisfies RefusalTexts;
