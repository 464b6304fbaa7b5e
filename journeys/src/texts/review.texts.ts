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
  'ruleTable.early': text(
    '生效日期不能早于 {from}：已经判断过的不改',
    'It cannot hold before {from}: what was judged already stays',
    '填写 {from} 或以后的日期',
    'Choose {from} or a later day',
  ),
  'ruleTable.unknown_line': text(
    '没有编号为「{id}」的类目表可以接续，现有 {known}',
    'There is no list of categories “{id}” to go on with, but {known}',
    '把文件里的 id 改为要接续的类目表的编号',
    'Give the file the id of the list it goes on with',
  ),
  'ruleTable.same_day': text(
    '{from} 已有一份生效的表',
    'A table already holds from {from}',
    '换一个生效日期',
    'Choose another day',
  ),
  'ruleTable.same_content': text(
    '内容与已有的一份完全相同',
    'The content is that of a table there is already',
    '核对文件是否选错',
    'Check whether it is the right file',
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
