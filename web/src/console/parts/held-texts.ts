import { area } from '../../texts/area.ts';

export const heldTexts = area(
  {
    title: '待发出的决定',
    leaves: '还没有发出，商户还不知道。',
    back: '撤回',
    'back.key': '撤回（Z）',
    now: '现在发出',
    gone: '已发出，商户会收到通知',
  },
  {
    title: 'Decisions about to leave',
    leaves: 'It has not left; the merchant does not know yet.',
    back: 'Take back',
    'back.key': 'Take back (Z)',
    now: 'Send now',
    gone: 'It has left; the merchant is told',
  },
);
