import { categoryEditions, civilDateAt, shippedCalendar, shippedNameWords } from '@ruzhu/rules';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';
import { askDossier, askEligibility, askName } from './ask-rules.ts';
import { ruleShelf } from './rule-shelf.ts';
import { loadRuleTable, type NewTable, previewRuleTable, ruleTables } from './rule-tables.ts';

const DAY = 86_400_000;
let world: World;
let operator: Member;
beforeAll(async () => {
  world = await openWorld();
  operator = await world.member(['operator']);
});

const deps = () => world.product().deps;
const today = (days = 0) => civilDateAt(world.clock.now() + days * DAY);
const load = (asked: Omit<NewTable, 'note'>) =>
  loadRuleTable(deps(), operator.staff, { note: '公告', ...asked });
const preview = (asked: Omit<NewTable, 'note'>) => previewRuleTable(deps(), { note: '', ...asked });
const [seed] = categoryEditions;
const caller = () => ({
  actorId: '',
  address: `10.1.0.${world.next()}`,
  browser: 'test',
  binder: 'binder',
  locale: 'zh' as const,
});
const nameIsFine = async (name: string) => {
  const asked = await askName(deps(), { name, policy: null, caller: caller() });
  if (!asked.ok) throw new Error(asked.refusals[0]?.code);
  return asked.value.ok;
};

describe('a list of words that is loaded', () => {
  const [first, ...others] = shippedNameWords.forbidden;
  const words = (word: string) => ({
    ...shippedNameWords,
    edition: `with-${world.next()}`,
    forbidden: [{ ...first!, words: [...first!.words, word] }, ...others],
  });

  test('judges names from its day on, and a restart keeps it', async () => {
    const asked = { kind: 'nameWords', effectiveFrom: today(2), content: words('云鹿坞') } as const;
    expect(await preview(asked)).toMatchObject({
      ok: true,
      value: { difference: { added: [`${first!.kind} · 云鹿坞`], removed: [], changed: [] } },
    });
    expect(await load(asked)).toMatchObject({ ok: true });
    expect(await nameIsFine('云鹿坞茶行')).toBe(true);
    world.clock.forward(2 * DAY);
    expect(await nameIsFine('云鹿坞茶行')).toBe(false);
    await world.restart();
    expect(await nameIsFine('云鹿坞茶行')).toBe(false);
    expect(deps().shelf.nameWords(today(-1))).toEqual(shippedNameWords);
  });

  test('judges a dossier of its days, and none of those before', async () => {
    const mustFix = async (asOf: string) => {
      const dossier = { naming: { name: '云鹿坞茶行', basis: 'ownWords' } };
      const asked = await askDossier(deps(), { dossier, policy: null, asOf, caller: caller() });
      if (!asked.ok) throw new Error(asked.refusals[0]?.code);
      return asked.value.result.mustFix;
    };
    expect(await mustFix(today())).toBe((await mustFix(today(-1))) + 1);
  });

  test('is on record with who loaded it', async () => {
    const [row] = await world.query<{ actorId: string; data: object }>(
      `select actor_id as "actorId", data from audit where act = 'ruleTable.load' order by seq desc limit 1`,
    );
    expect(row).toMatchObject({ actorId: operator.staff.id, data: { kind: 'nameWords', note: '公告' } });
    const [newest] = (await ruleTables(deps())).filter(({ content }) => content.kind === 'nameWords');
    expect(newest).toMatchObject({ inForce: true, loadedByName: operator.staff.name });
  });
});

describe('a list of categories that is loaded', () => {
  const answers = { subjectKind: 'enterprise' };
  const editionOn = async (asOf: string) => {
    const asked = await askEligibility(deps(), { answers, policy: seed!.id, asOf, caller: caller() });
    if (!asked.ok) throw new Error(asked.refusals[0]?.code);
    return asked.value.context.edition;
  };

  test('answers for its days, and the shipped one for those before', async () => {
    const gone = seed!.rows.findLast(
      (row) => row.first !== seed!.platform.first && row.first !== seed!.shop,
    )!;
    const kept = seed!.rows.filter((row) => row !== gone);
    const content = { ...seed!, rows: kept, title: { zh: '新表', en: 'New list' } };
    expect(await load({ kind: 'categories', effectiveFrom: today(), content })).toMatchObject({ ok: true });
    expect((await editionOn(today(-1))).rows).toHaveLength(seed!.rows.length);
    expect((await editionOn(today())).rows).toHaveLength(kept.length);
    expect((await editionOn(today())).title.zh).toBe('新表');
    const [newest] = (await ruleTables(deps())).filter(({ loaded }) => loaded?.kind === 'categories');
    expect(newest?.difference?.removed).toHaveLength(1);
  });

  test('must go on with one there is', async () => {
    const content = { ...seed!, id: 'someone-elses' };
    expect(await load({ kind: 'categories', effectiveFrom: today(), content })).toMatchObject({
      ok: false,
      refusals: [{ code: 'ruleTable.unknown_line', path: 'content.id' }],
    });
  });
});

describe('a year of the calendar that is loaded', () => {
  const year = {
    year: 2031,
    off: ['2031-01-01', '2031-05-01', '2031-10-01', '2031-10-02', '2031-10-03'],
    on: [],
    source: 'https://www.gov.cn/example',
  };

  test('is counted with by another process after its next look', async () => {
    const { store, clock, log } = deps();
    const other = ruleShelf({ store, clock, log });
    await other.refresh();
    await load({ kind: 'calendar', effectiveFrom: today(), content: year });
    expect(other.calendar().map((one) => one.year)).not.toContain(2031);
    expect(await other.refresh()).toBe(1);
    expect(other.calendar().map((one) => one.year)).toContain(2031);
    expect(
      deps()
        .shelf.calendar()
        .map((one) => one.year),
    ).toContain(2031);
    expect(deps().shelf.calendar(today(-1))).toEqual(shippedCalendar);
    const tables = world.product().jobs.find(({ name }) => name === 'tables');
    expect(tables?.everyMs).toBeLessThan(60_000);
    // Nothing is left to take in: this process did so when it loaded the year.
    expect(await tables?.work()).toBe(0);
  });

  test.each([
    ['of a day that has passed', { effectiveFrom: '2020-01-01' }, 'ruleTable.early', 'effectiveFrom'],
    ['of no day', { effectiveFrom: '2026-02-30' }, 'date.unreal', 'effectiveFrom'],
    ['that is loaded twice', { days: 1 }, 'ruleTable.same_content', 'content'],
    ['of a day that has one', { content: { ...year, source: 'x' } }, 'ruleTable.same_day', 'effectiveFrom'],
    ['that is broken', { content: { ...year, on: ['2031-13-01'] } }, 'calendar.day', 'on.0'],
    ['that is no object', { content: 'x' }, 'calendar.shape', ''],
  ])('%s is refused with its place', async (_, given: object, code, path) => {
    const { days = 0, ...more } = given as { days?: number };
    const asked = { kind: 'calendar' as const, effectiveFrom: today(days), content: year, ...more };
    const before = (await ruleTables(deps())).length;
    for (const act of [preview, load])
      expect(await act(asked)).toMatchObject({ ok: false, refusals: [{ code, path }] });
    expect(await ruleTables(deps())).toHaveLength(before);
  });

  test('is loaded once, however many load it at once', async () => {
    const content = { ...year, source: 'https://www.gov.cn/amended' };
    const all = await Promise.all(
      [1, 2, 3, 4].map(() => load({ kind: 'calendar', effectiveFrom: today(5), content })),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('operators', () => {
  const content = { ...shippedCalendar[2]!, year: 2032, off: [], on: [] };
  const days = ['01-01', '05-01', '10-01', '10-02', '10-03'].map((day) => `2032-${day}`);
  const path = '/api/v1/operations/rule-tables';
  let desk: Browser;
  beforeAll(async () => {
    desk = (await world.member(['operator'])).browser;
  });
  const body = () => ({ kind: 'calendar', effectiveFrom: today(), content: { ...content, off: days } });

  test('see what a file would change, load it and find it in the list', async () => {
    const seen = await desk.ask('POST', `${path}/preview`, { body: body() });
    expect(seen).toMatchObject({
      status: 200,
      body: { line: '2032', difference: { added: { count: 5, names: days }, removed: { count: 0 } } },
    });
    expect((await desk.ask('POST', path, { body: body() })).status).toBe(201);
    const { tables } = await desk.get<{ tables: { line: string; inForce: boolean }[] }>(path);
    expect(tables.find(({ line }) => line === '2032')).toMatchObject({ inForce: true, rows: 5 });
  });

  test('are told the place of what is wrong, and nobody else may load anything', async () => {
    const broken = { ...body(), content };
    expect(await desk.ask('POST', path, { body: broken })).toMatchObject({
      code: 'calendar.incomplete',
      paths: ['off'],
    });
    const { browser } = await world.member(['finance']);
    expect((await browser.ask('POST', path, { body: body() })).status).toBe(403);
    expect((await world.browser().ask('GET', path)).status).toBe(401);
  });

  test('load no file above the limit of a request', async () => {
    const content = { ...body().content, source: 'x'.repeat(1_100_000) };
    const large = await desk.ask('POST', path, { body: { ...body(), content } });
    expect(large.status).toBe(413);
  });
});
