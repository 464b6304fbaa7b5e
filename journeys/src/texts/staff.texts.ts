import type { RefusalTexts } from '@ruzhu/rules';
import { text } from './refusal-text.ts';

/** What members of staff are refused about their own sign-in, the acts that ask for a touch, and new administrators. */
export const staffTexts = {
  'admin_change.too_early': text(
    '异议期还没有结束，不能同意',
    'Objection is still possible, so it cannot be approved',
    '到期以后再决定；材料有问题可以现在驳回',
    'Decide after it has ended; it can be rejected now',
  ),
  'admin_change.legal_rep_missing': text(
    '法定代表人还没有确认，不能同意',
    'The legal representative has not confirmed',
    '等法定代表人在手机上确认',
    'Wait for the confirmation on the phone',
  ),
  'admin_change.same_person': text(
    '第一次同意的也是您，要由另一位工作人员决定',
    'You gave the first approval; somebody else must give the second',
    '请另一位运营人员审核',
    'Ask another operator',
  ),
  'touch.required': text(
    '这一步要用您的通行密钥确认',
    'This step is confirmed by your passkey',
    '再按一次按钮，然后按提示用指纹、面容或 PIN 确认',
    'Press the button again, then confirm with finger, face or PIN',
  ),
  'touch.refused': text(
    '通行密钥的确认对不上这一步，或已经过期',
    'The passkey’s confirmation does not fit this step, or its time is over',
    '再按一次按钮，用登录时的那把通行密钥确认',
    'Press the button again and confirm with a passkey of your own',
  ),
  'login.by_passkey': text(
    '这个账号有通行密钥，只能用它登录',
    'This account has a passkey and signs in by it alone',
    '点“用通行密钥登录”。设备丢了，请两位运营一起重置',
    'Use “Sign in with a passkey”. If the device is lost, two operators reset it together',
  ),
  'passkey.last': text(
    '这是最后一把通行密钥，移除后就只剩密码了',
    'This is the last passkey; without it a password would be enough',
    '先添加另一台设备，再移除这一把',
    'Add another device first, then take this one away',
  ),
  'reset.own': text(
    '自己的通行密钥不能由自己重置',
    'Nobody resets the passkeys of their own',
    '请另外两位运营来做',
    'Ask two other operators',
  ),
  'reset.none': text(
    '这位同事没有通行密钥',
    'This colleague has no passkey',
    '用密码和手机就能登录，不用重置',
    'Password and phone are enough, nothing is to be reset',
  ),
  'staff.own': text(
    '自己的账号不能由自己停用或恢复',
    'Nobody ends or restores an access of their own',
    '请另一位运营来做',
    'Ask another operator',
  ),
  'staff.same_state': text(
    '这个账号已经是这个状态',
    'The access stands like this already',
    '刷新页面，看现在的状态',
    'Reload the page to see how it stands',
  ),
  'staff.last_operator': text(
    '这是最后一位运营，停用后没有人能管理人员',
    'This is the last operator; nobody could manage people any more',
    '先邀请另一位运营，再停用这一位',
    'Invite another operator first',
  ),
  'conflict.code': text(
    '统一社会信用代码是 18 位数字和大写字母，旧注册号是 15 位数字',
    'A licence number has 18 digits and capitals, an older one 15 digits',
    '照着营业执照填写',
    'Copy it from the licence',
  ),
  'conflict.too_many': text(
    '最多声明 {limit} 家',
    'There can be {limit} declarations at most',
    '先撤回已经无关的',
    'Withdraw those that do not matter any more',
  ),
} satisfies RefusalTexts;
