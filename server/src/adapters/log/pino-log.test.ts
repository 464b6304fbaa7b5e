import { expect, test } from 'vitest';
import { logContract } from '../../ports/log.contract.ts';
import { MASK, maskText, maskValue } from './mask.ts';
import { pinoLog } from './pino-log.ts';

const collecting = (level?: 'warn' | 'silent') => {
  const lines: string[] = [];
  const log = pinoLog({ write: (line) => void lines.push(line), ...(level ? { level } : {}) });
  return { log, lines: () => lines };
};

logContract('pino', () => collecting());

test.each([
  ['460039198001010035', MASK],
  ['460039 19800101 003X', MASK],
  ['身份证 460039-19800101-003x。', `身份证 ${MASK}。`],
  ['４６００３９１９８００１０１００３５', MASK],
  ['13800001234', MASK],
  ['138 0000 1234', MASK],
  ['+86 138-0000-1234', `+86 ${MASK}`],
  ['6222 0202 0000 0012 34', MASK],
  ['622202020000', MASK],
  ['to=a.b+c@example.com.', `to=${MASK}.`],
  ['<王@例子.中国>', `<${MASK}>`],
  ['验证码 123456', `验证码 ${MASK}`],
  ['code: 123456', `code: ${MASK}`],
])('"%s" is masked', (text, masked) => {
  expect(maskText(text)).toBe(masked);
});

test.each([
  'case V-7K3M-9QXP decided in 12.5 ms',
  '0192f3a4-7b1c-7000-8000-123456789012',
  '2026-11-24T08:30:42.123Z',
  '2026-11-24 08:30:42',
  '127.0.0.1:54321',
  '30000 分, 1000000 rows',
  'wx1a2b3c4d5e6f7a8b',
  'file.size',
])('"%s" is left as it is', (text) => {
  expect(maskText(text)).toBe(text);
});

test.each([
  ['otp', '123456', MASK],
  ['code', '123456', MASK],
  ['code', 123_456, MASK],
  ['code', 'file.size', 'file.size'],
  ['statusCode', 200, 200],
  ['password', 'anything', MASK],
  ['accessToken', 'abc', MASK],
  ['id_number', 'half of it', MASK],
  ['at', 1_790_000_000_000, 1_790_000_000_000],
  ['value', 13_800_001_234, MASK],
  ['value', 622_202_020_000, MASK],
  ['value', 123_456, 123_456],
  ['value', true, true],
  ['value', null, null],
  ['value', { a: 1 }, undefined],
  ['value', undefined, undefined],
])('the value %s = %o is written as %o', (name, value, written) => {
  expect(maskValue(name, value)).toBe(written);
});

test('lines below the level are not written', () => {
  const { log, lines } = collecting('warn');
  log.info('quiet');
  log.warn('loud');
  expect(lines()).toHaveLength(1);
});

test('a value cannot stand in for the level, the time or the message', () => {
  const { log, lines } = collecting();
  log.info('true', { level: 'error', msg: 'false', time: 0, 'a"b': 1 });
  const keys = [...lines()[0]!.matchAll(/"(\w+)":/g)].map((found) => found[1]);
  expect(keys).toEqual(['level', 'time', 'level_', 'msg_', 'time_', 'msg']);
});

test.each(['x', '1', '1 ', 'a@', 'a.', '-', '码', '@a.b'])(
  'a text of "%s" without end is cut and costs no time',
  (piece) => {
    const { log, lines } = collecting();
    const begun = performance.now();
    log.info(piece.repeat(500_000), { text: piece.repeat(500_000) });
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(lines()[0]!.length).toBeLessThan(30_000);
  },
);
