import { area } from '../../../../texts/area.ts';

export const log = area(
  {
    title: '进度记录',
    what: '进度记录',
    'looks.title': '谁查看过您的资料',
    'looks.hint': '审核员和运营人员每次查看您的证件、电话等资料，都会记在这里',
    'looks.none': '还没有人查看过',
    'look.why': '事由：{why}',
    'why.review': '审核',
    'why.call': '电话核实',
    'events.more': '只显示最近 {n} 条',
  },
  {
    title: 'Progress log',
    what: 'The log',
    'looks.title': 'Who looked at what you handed in',
    'looks.hint': 'Each look of staff at your papers, phones and other data is recorded here',
    'looks.none': 'Nobody has looked yet',
    'look.why': 'Reason: {why}',
    'why.review': 'review',
    'why.call': 'call',
    'events.more': 'Only the latest {n} are shown',
  },
);
