import { area } from '../../texts/area.ts';

/** The code that turns a phone into the camera of the page. */
export const handoverTexts = area(
  {
    loading: '正在准备二维码',
    code: '用手机扫码拍摄的二维码',
    waiting: '用手机扫码拍摄，拍好后照片会出现在这里',
    limits: '二维码 10 分钟内有效，只能为这一项上传照片。',
    here: '不用手机，在这里打开拍摄页',
    over: '二维码已过期',
    failed: '暂时没有取到二维码',
    again: '刷新二维码',
  },
  {
    loading: 'Preparing the code',
    code: 'Code for photographing with a phone',
    waiting: 'Scan it with the phone; the picture appears here once it is taken',
    limits: 'The code is good for ten minutes, for this paper only. ',
    here: 'Without a phone, open the camera page here',
    over: 'The code has expired',
    failed: 'There is no code just now',
    again: 'New code',
  },
);
