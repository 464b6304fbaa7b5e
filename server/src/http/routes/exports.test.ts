import { beforeAll, describe, expect, test } from 'vitest';
import { gather } from '../../services/exports.ts';
import type { Answer } from '../../testing/browser.ts';
import { openCase } from '../../testing/sample-world.ts';
import { type Member, openWorld, type World } from '../../testing/world.ts';

let world: World;
let finance: Member;
let operator: Member;
beforeAll(async () => {
  world = await openWorld();
  finance = await world.member(['finance']);
  operator = await world.member(['operator']);
  const entry = (payerName: string, reference: string) => ({
    reference,
    payerName,
    payerAccount: '6222000000000000',
    amount: 37,
    paidAt: new Date(world.clock.now()).toISOString(),
  });
  const entries = [
    entry('=HYPERLINK("http://x.example","退款")', 'R-1'),
    entry('示例"引号"店', '-1000'),
    entry('@SUM(A1)\n第二行', '+R-3'),
  ];
  await finance.browser.post('/api/v1/operations/statements', { entries });
});

const take = (who: Member, list: string, body: object = {}, headers = {}): Promise<Answer> =>
  who.browser.ask('POST', `/api/v1/exports/${list}`, { body, headers });
const textOf = ({ bytes }: Answer) => Buffer.from(bytes).toString('utf8');
const lastRecord = async () =>
  (
    await world.query<{ act: string; actor_id: string; object: string; data: object }>(
      'select act, actor_id, object, data from audit order by seq desc limit 1',
    )
  )[0];

describe('the entries of the bank as a table', () => {
  test('are a file in UTF-8 with a byte order mark, for nobody’s cache', async () => {
    const answer = await take(finance, 'statements');
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="statements-\d{4}-\d\d-\d\d\.csv"$/,
      ),
      'cache-control': 'no-store',
      'export-rows': '3',
      'export-cut': 'false',
    });
    expect([...answer.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('hold no formula, no line of somebody else’s, and not the payer’s account', async () => {
    const text = textOf(await take(finance, 'statements'));
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\ufeff时间,付款户名,金额（元）,流水号,核对结果,退回,最晚退回');
    expect(lines).toHaveLength(4);
    expect(text).toContain(`"'=HYPERLINK(""http://x.example"",""退款"")"`);
    expect(text).toContain(`"'@SUM(A1) 第二行"`);
    expect(text).toContain(`"示例""引号""店"`);
    expect(text).toContain(`0.37,"'-1000"`);
    expect(text).toContain(`"'+R-3"`);
    expect(text).not.toContain('6222');
  });

  test('have heads and words in the language of the page', async () => {
    const text = textOf(await take(finance, 'statements', {}, { 'accept-language': 'en' }));
    expect(text).toContain('Time,Payer,Amount (yuan),Reference,Result,Return,Return by');
    expect(text).toContain('Belongs to nothing');
  });

  test('narrowed to what goes back are those only', async () => {
    const answer = await take(finance, 'statements', { toRefund: true });
    const shown = await finance.browser.get<{ lines: unknown[] }>(
      '/api/v1/operations/statements?toRefund=true',
    );
    expect(answer.headers['export-rows']).toBe(String(shown.lines.length));
    expect(await lastRecord()).toMatchObject({ data: { filter: 'toRefund' } });
  });
});

describe('every table', () => {
  test('is on record before it leaves: who, what, how many', async () => {
    await take(finance, 'statements');
    expect(await lastRecord()).toMatchObject({
      act: 'export.statements',
      actor_id: finance.staff.id,
      object: 'statements × 3',
      data: { filter: '', rows: 3, isCut: false },
    });
  });

  test('of the audit log holds the export before it, by name, and can be narrowed', async () => {
    await take(finance, 'invoices');
    const text = textOf(await take(operator, 'audit', { act: 'export.invoices' }));
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('财务,export.invoices,invoices × 0,operation');
    expect(lines[1]).toContain(finance.staff.name);
  });

  test('of cases holds those of the own agency alone', async () => {
    const [house, other] = [await world.agency(), await world.agency()];
    const { store } = world.product().deps;
    for (const [n, agencyId] of [house, house, other].entries())
      await openCase(store, { agencyId, number: `C${n + 1}`, subjectName: `=cmd${n + 1}` });
    const reviewer = await world.member(['reviewer'], house);
    const answer = await take(reviewer, 'cases', { state: 'queued' });
    expect(answer.headers['export-rows']).toBe('2');
    expect(textOf(answer)).toContain(`C1,"'=cmd1"`);
    expect(textOf(answer)).not.toContain('=cmd3');
  });

  test.each([
    ['statements', 'operator'],
    ['invoices', 'operator'],
    ['audit', 'finance'],
    ['cases', 'finance'],
  ])('of %s is not for %s', async (list, role) => {
    const who = role === 'operator' ? operator : finance;
    expect(await take(who, list)).toMatchObject({ status: 403, code: 'role.missing' });
  });
});

describe('a long list', () => {
  const numbers = Array.from({ length: 1_300 }, (_, index) => index);
  const next = async (last: number | undefined, limit: number) =>
    numbers.slice((last ?? -1) + 1, (last ?? -1) + 1 + limit);

  test('is read page by page to its end', async () => {
    expect(await gather(next)).toEqual({ rows: numbers, isCut: false });
  });

  test.each([
    [1_299, true],
    [1_300, false],
    [600, true],
  ])('is cut at %i rows, and says whether it was (%s)', async (most, isCut) => {
    expect(await gather(next, most)).toEqual({ rows: numbers.slice(0, most), isCut });
  });
});
