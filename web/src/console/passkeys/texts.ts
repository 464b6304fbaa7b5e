import { area } from '../../texts/area.ts';

/** The own passkeys of a member of staff. */
export const passkeyTexts = area(
  {
    title: '通行密钥',
    intro: '用这台设备的指纹、面容或 PIN 登录工作台，不用密码和扫码。通行密钥只认本站网址，钓鱼网站拿不走',
    rule: '添加以后，只能用通行密钥登录；审核结论、导出、退款、邀请同事等操作，每次都要碰一下。建议添加两台设备：都丢了，要请两位运营一起重置',
    what: '通行密钥',
    add: '添加这台设备',
    'add.label': '名称',
    'add.hint': '例如：办公室电脑',
    none: '还没有通行密钥',
    'none.why': '添加以后，登录只要点一下',
    'col.label': '名称',
    'col.made': '添加时间',
    'col.used': '上次使用',
    never: '还没用过',
    remove: '移除',
    unsupported: '这个浏览器不支持通行密钥，换一个新版浏览器再添加',
  },
  {
    title: 'Passkeys',
    intro:
      'Sign in with finger, face or PIN of this device instead of password and scan. A passkey knows this site’s address only, so that a forged site cannot take it',
    rule: 'From then on only a passkey signs you in, and decisions, exports, refunds, invitations and the like ask for a touch each time. Add two devices: if both are lost, two operators have to reset them',
    what: 'Passkeys',
    add: 'Add this device',
    'add.label': 'Name',
    'add.hint': 'Such as: office computer',
    none: 'No passkeys yet',
    'none.why': 'With one, signing in is a single touch',
    'col.label': 'Name',
    'col.made': 'Added',
    'col.used': 'Last used',
    never: 'Never',
    remove: 'Take away',
    unsupported: 'This browser has no passkeys. Add one in a newer browser',
  },
);
