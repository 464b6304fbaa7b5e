import { area } from '../../../../../../../texts/area.ts';

/** M-75. */
export const baseTexts = area(
  {
    lead: '基础库是微信里运行小程序的部分。版本低于这里的用户打开小程序时，会提示先更新微信',
    label: '基础库最低版本',
    hint: '三段数字，不低于 {min}。不确定就用 {min}',
    who: '影响哪些用户',
    'who.low': '版本定得低：老版本微信也能打开，但新接口要自己判断能不能用',
    'who.high': '版本定得高：新接口都能用，但很久没有更新微信的用户要先更新',
    submit: '保存',
  },
  {
    lead: 'The base library is the part of WeChat that runs mini programs. Users with an older one are asked to update WeChat first',
    label: 'Oldest base library',
    hint: 'Three numbers, not below {min}. If in doubt use {min}',
    who: 'Which users this affects',
    'who.low':
      'A low version: old versions of WeChat can open it, but new interfaces must be asked for before use',
    'who.high':
      'A high version: new interfaces can be used, but users who have not updated WeChat must do so first',
    submit: 'Save',
  },
);
