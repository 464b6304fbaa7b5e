import { area } from '../../../../../../texts/area.ts';

/** Binding the administrator by the first scan. */
export const scanTexts = area(
  {
    title: '用管理员微信扫码',
    lead: '由{name}用本人的手机扫码。确认后，这部手机就是管理员的手机',
    done: '管理员已绑定。更换管理员要原管理员先扫码',
  },
  {
    title: 'Scan with the administrator’s WeChat',
    lead: '{name} scans with the own phone. Once confirmed, it is the administrator’s phone',
    done: 'The administrator is bound. To change it, the present one scans first',
  },
);
