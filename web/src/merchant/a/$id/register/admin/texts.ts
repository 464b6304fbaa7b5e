import { area } from '../../../../../texts/area.ts';

/** Who the administrator is. */
export const adminTexts = area(
  {
    title: '管理员身份',
    lead: '管理员以后每次登录和重要操作都要用本人手机扫码。须是本单位人员，不要填代运营人员；建议和认证联系人是同一人',
    name: '管理员姓名',
    'name.hint': '与身份证一致，名字中间的「·」照填',
    id: '管理员身份证号',
    'id.hint': '18 位，年满 {age} 周岁；临时身份证不能用',
    'id.why': '核对扫码的人就是管理员本人。加密保存，除您本人修改外只显示打码后的号码',
    mobile: '管理员手机号',
    'mobile.hint': '本人使用的内地手机号，下一步会发短信验证码',
    'mobile.why': '发送验证码、登录提醒和审核通知',
    wechat: '管理员的微信须已绑定本人银行卡，用来核对实名，不会扣款，绑定后可以解绑',
    submit: '保存并发送短信验证码',
  },
  {
    title: 'The administrator',
    lead: 'From now on the administrator scans with the own phone at every sign-in and every grave act. It must be one of your own staff, not an outside operator; best the contact of the verification',
    name: 'Name',
    'name.hint': 'As on the ID card, with the dot inside a name',
    id: 'ID number',
    'id.hint': '18 characters, {age} or older; a temporary card will not do',
    'id.why':
      'To make sure that whoever scans is the administrator. Kept encrypted; only masked where you are not editing it',
    mobile: 'Mobile number',
    'mobile.hint': 'The own mainland number; the next step sends a code there',
    'mobile.why': 'For codes, sign-in reminders and notices of the review',
    wechat:
      'The administrator’s WeChat must be bound to an own bank card, to compare the real name. Nothing is charged, and it may be unbound later',
    submit: 'Save and send the code',
  },
);
