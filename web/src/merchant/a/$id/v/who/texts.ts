import { area } from '../../../../../texts/area.ts';

export const who = area(
  {
    title: '确认管理员和认证类型',
    'admin.title': '管理员',
    'admin.hint': '管理员是注册服务号时填写的这一位，下一步要本人扫码确认',
    'type.label': '认证类型',
    'type.hint': '按营业执照上的主体类型，已经为您选好',
    'proofs.label': '其他证明材料',
    'proofs.hint': '审核需要的其他证件，例如特种行业许可证。没有可以不传',
    'letter.label': '申请公函',
    'letter.hint': '打印公函，填写完整，签字并加盖公章后拍照上传，不要改动公函的内容',
    'scan.title': '用管理员的手机扫码',
    'scan.lead': '管理员 {name} 扫码后，这次认证就由他确认',
    'scan.done': '管理员已确认这次认证',
    'scan.next': '继续',
  },
  {
    title: 'Confirm administrator and kind',
    'admin.title': 'Administrator',
    'admin.hint': 'The administrator you registered with; the next step is a scan by this very person',
    'type.label': 'Kind of verification',
    'type.hint': 'Chosen for you after the entity on the licence',
    'proofs.label': 'Other papers',
    'proofs.hint': 'Other papers the review needs, such as a permit. Leave it out if there are none',
    'letter.label': 'Application letter',
    'letter.hint': 'Print it, fill it in, sign and seal it, then take a picture. Do not alter its text',
    'scan.title': 'Scan with the administrator’s phone',
    'scan.lead': 'Once {name} has scanned, the verification is confirmed',
    'scan.done': 'The administrator has confirmed this verification',
    'scan.next': 'Continue',
  },
);
