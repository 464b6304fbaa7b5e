import { describe, expect, test } from 'vitest';
import type { RootLog } from './log.ts';

/** Values of nobody that look like what must not be written; each carries a mark of its own. */
const CANARIES = {
  idNumber: '460039198001010035',
  idNumberWithX: '46003919800101003X',
  mobile: '13800001234',
  email: 'wang.xiaoming@example.com',
  account: '622202020000001234',
};

/** What every log keeps. `lines` are those written so far. */
export function logContract(
  name: string,
  make: () => { readonly log: RootLog; readonly lines: () => readonly string[] },
): void {
  describe(`${name} as a log`, () => {
    test.each(['info', 'warn', 'error'] as const)('writes one line per message of level %s', (level) => {
      const { log, lines } = make();
      log[level]('case decided', { caseId: 'c-1', round: 2, isFinal: true, by: null });
      expect(lines()).toHaveLength(1);
      expect(JSON.parse(lines()[0] ?? '')).toMatchObject({
        level,
        msg: 'case decided',
        caseId: 'c-1',
        round: 2,
        isFinal: true,
        by: null,
      });
    });

    test('binds what every line of a child carries', () => {
      const { log, lines } = make();
      log.child({ requestId: 'r-1' }).child({ route: '/cases' }).info('read');
      log.info('idle');
      expect(lines()[0]).toContain('"requestId":"r-1"');
      expect(lines()[0]).toContain('"route":"/cases"');
      expect(lines()[1]).not.toContain('r-1');
    });

    test.each(Object.entries(CANARIES))('never writes a %s, wherever it stands', (_, canary) => {
      const { log, lines } = make();
      log.info(`told ${canary} of it`, { note: canary, sentence: `为${canary}办理`, list: `a=${canary};b` });
      log.error('broken', { fault: `Error: no row for ${canary}\n    at read (store.ts:1:1)` });
      log.child({ bound: canary }).warn(canary);
      expect(lines()).toHaveLength(3);
      expect(lines().join('')).not.toContain(canary);
    });

    test('writes no objects, whoever hands them in', () => {
      const { log, lines } = make();
      const row: Record<string, never> = JSON.parse('{"row":{"name":"王小明"},"list":["王小明"],"ok":1}');
      log.info('stored', row);
      expect(lines()[0]).not.toContain('王小明');
      expect(lines()[0]).toContain('"ok":1');
    });

    test('a line stays one line, whatever is in it', () => {
      const { log, lines } = make();
      log.info('first\nsecond', { text: 'a\r\n{"level":"error"}' });
      expect(lines()).toHaveLength(1);
      expect(lines()[0]?.trimEnd()).not.toContain('\n');
    });
  });
}
