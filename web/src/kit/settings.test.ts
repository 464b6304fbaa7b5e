import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const now = 1_000_000;

test('the server decides names, support, sandbox and the time', () => {
  const answer = {
    productName: { zh: '示例平台', en: 'Sample' },
    support: { phone: '010-0000 0000', hours: '每天' },
    sandbox: { movedDays: 3 },
    now: now + 5_000,
  };
  expect(readSettings(answer, now)).toEqual({
    productName: { zh: '示例平台', en: 'Sample' },
    support: { phone: '010-0000 0000', hours: '每天' },
    sandbox: { movedDays: 3 },
    clockOffset: 5_000,
  });
});

test.each([null, 'down', [], {}, { support: { hours: 'x' }, productName: { zh: 3 } }])(
  'without a usable answer (%o) a page can still be drawn',
  (answer) => {
    expect(readSettings(answer, now)).toEqual({
      productName: { zh: '入驻', en: 'Ruzhu' },
      support: null,
      sandbox: null,
      clockOffset: 0,
    });
  },
);
