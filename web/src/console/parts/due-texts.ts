import { area } from '../../texts/area.ts';

/** Waited and remaining, as reviewers and operators read it. */
export const dueTexts = area(
  {
    'due.none': '没有时限',
    'due.left': '还剩 {left}',
    'due.late': '已超时 {left}',
    'due.soon': '快到期',
    'due.urgent': '马上到期',
  },
  {
    'due.none': 'No deadline',
    'due.left': '{left} left',
    'due.late': '{left} late',
    'due.soon': 'Due soon',
    'due.urgent': 'Due now',
  },
);
