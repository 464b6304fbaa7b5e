import { area } from '../../../../../texts/area.ts';

export const submitted = area(
  {
    title: '已提交认证',
    panel: '资料和费用都已收到',
    number: '认证单号',
    status: '查看认证进度',
    early: '还没有提交',
    'early.act': '继续填写',
  },
  {
    title: 'The verification was submitted',
    panel: 'Papers and fee have arrived',
    number: 'Verification number',
    status: 'See how it stands',
    early: 'It was not submitted yet',
    'early.act': 'Go on',
  },
);
