import { area } from '../../../../../texts/area.ts';

/** What the pages of a verification share. */
export const verifyTexts = area(
  {
    what: '认证资料',
    'none.title': '还没有开始主体认证',
    'none.body': '先阅读认证服务协议，同意后开始',
    'none.act': '开始主体认证',
    'early.title': '还不能开始主体认证',
    'early.body': '服务号注册完成后可以认证',
    'early.act': '继续注册',
    'unpaid.title': '订单待支付，资料暂时不能修改',
    'unpaid.body': '要修改资料，先关闭订单。关闭后没有扣款，资料都在',
    'unpaid.act': '查看订单',
    'shut.title': '认证资料已提交',
    'shut.status': '查看认证进度',
    'not.returned': '这一页没有被退回，不用修改',
    'to.fix': '查看需要补充的材料',
  },
  {
    what: 'The verification',
    'none.title': 'The verification was not begun yet',
    'none.body': 'Read the agreement first; it begins once you accept it',
    'none.act': 'Begin the verification',
    'early.title': 'The verification cannot begin yet',
    'early.body': 'It can begin once the service account is registered',
    'early.act': 'Go on registering',
    'unpaid.title': 'An order is waiting for payment; nothing can be changed now',
    'unpaid.body': 'Close the order first to change anything. Nothing is charged and everything is kept',
    'unpaid.act': 'See the order',
    'shut.title': 'The verification was submitted',
    'shut.status': 'See how it stands',
    'not.returned': 'This page was not returned and need not be changed',
    'to.fix': 'See what must be mended',
  },
);
