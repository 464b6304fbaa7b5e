import { area } from '../../../../../../texts/area.ts';

/** M-61. */
export const scanTexts = area(
  {
    lead: '由服务号的管理员在本人手机上确认，用服务号的资料注册小程序',
    done: '管理员已确认',
    next: '下一步：选择复用内容',
  },
  {
    lead: 'The administrator of the service account confirms on the own phone that its data are used for a mini program',
    done: 'The administrator has confirmed',
    next: 'Next: choose what to reuse',
  },
);
