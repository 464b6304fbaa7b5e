import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const now = 1_000_000;

test('the server decides names, support, sandbox and the time', () => {
  const answer = {
    productName: '示例平台',
    supportPhone: '010-0000 0000',
    supportHours: '每天',
    sandbox: true,
    movedDays: 3,
    now: now + 5_000,
  };
  expect(readSettings(answer, now)).toEqual({
    productName: '示例平台',
    support: { phone: '010-0000 0000', hours: '每天' },
    sandbox: { movedDays: 3 },
    clockOffset: 5_000,
  });
});

test.each([null, 'down', [], {}, { supportHours: 'x', productName: 3, sandbox: 'yes', now: 'soon' }])(
  'without a usable answer (%o) a page can still be drawn',
  (answer) => {
    expect(readSettings(answer, now)).toEqual({
      productName: null,
      support: null,
      sandbox: null,
      clockOffset: 0,
    });
  },
);
