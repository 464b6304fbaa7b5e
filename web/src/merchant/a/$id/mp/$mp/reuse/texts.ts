import { area } from '../../../../../../texts/area.ts';

/** M-62. */
export const reuseTexts = area(
  {
    lead: '从服务号复用下面的内容，不用再填一遍。不需要的可以取消勾选',
    'lead.one': '从服务号复用下面的内容，不用再填一遍',
    parts: '复用的内容',
    operator: '运营者信息',
    'operator.hint': '沿用服务号的主体和管理员',
    'operator.without': '不勾选：要重新绑定小程序的管理员，填写姓名、身份证号、手机号，再由本人扫码',
    verification: '认证资质',
    'verification.hint': '沿用服务号已通过的主体认证',
    'verification.without': '不勾选：小程序注册后是未认证状态，部分功能不能用',
    'verification.must': '您的主体类型须同时复用认证资质',
    yes: '复用',
    no: '不复用',
  },
  {
    lead: 'The following is taken from the service account and need not be entered again. Untick what you do not want',
    'lead.one': 'The following is taken from the service account and need not be entered again',
    parts: 'What is reused',
    operator: 'Operator',
    'operator.hint': 'The entity and the administrator of the service account',
    'operator.without':
      'If not ticked: an administrator is bound anew, with name, ID number, mobile number and a scan',
    verification: 'Verification',
    'verification.hint': 'The verification the service account has passed',
    'verification.without': 'If not ticked: the mini program is born unverified and lacks some functions',
    'verification.must': 'This kind of entity must also reuse the verification',
    yes: 'Reused',
    no: 'Not reused',
  },
);
