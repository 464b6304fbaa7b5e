import { area } from '../../texts/area.ts';

export const callableTexts = area(
  {
    title: '现在可以打的：{n} 单 · 之后：{later} 单',
    now: '现在可以打',
    later: '现在不能打',
    slot: '商户选的时段 {from}–{until}',
    'slot.none': '商户没有选时段',
    missed: '{n} 次未接通',
    go: '去打电话',
  },
  {
    title: 'Can be called now: {n} · later: {later}',
    now: 'Can be called now',
    later: 'Not now',
    slot: 'Slot chosen: {from}–{until}',
    'slot.none': 'No slot was chosen',
    missed: '{n} calls missed',
    go: 'Go and call',
  },
);
