import { checkDossier, checkEligibility, checkIdentifier, checkNameByRules } from '@ruzhu/api';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import type { Answer, Browser } from '../../testing/browser.ts';
import { openWorld, type World } from '../../testing/world.ts';

let world: World;
let program: Browser;
beforeAll(async () => {
  world = await openWorld();
  program = world.browser('program');
});

const ask = (path: string, body: unknown, who = program) =>
  who.ask('POST', `/api/v1/rules/${path}`, { body });

/** The answer, once it was found to be what the API describes. */
function described(schema: ZodType, { status, body }: Answer) {
  expect(status, JSON.stringify(body)).toBe(200);
  expect(schema.parse(body)).toEqual(body);
  return body;
}

describe('a number', () => {
  test('is told with its parts, and is not kept by anybody on the way', async () => {
    const answer = await ask('identifiers/uscc', { value: '9135 0100 M000 100Y 43' });
    expect(described(checkIdentifier.answer, answer)).toMatchObject({
      ok: true,
      value: '91350100M000100Y43',
    });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('that is wrong is answered with the place and a proposal', async () => {
    const answer = await ask('identifiers/uscc', { value: '9111O108551385082Q' });
    expect(described(checkIdentifier.answer, answer)).toMatchObject({
      ok: false,
      code: 'uscc.charset',
      position: 5,
      suggestions: ['91110108551385082Q'],
    });
  });

  test('is judged on the day that is named', async () => {
    const at = (asOf: string | null) => ask('identifiers/resident_id', { value: '11010519491231002X', asOf });
    expect((await at('1949-12-30')).body).toMatchObject({ ok: false, code: 'id.date' });
    expect((await at('1949-12-31')).body).toMatchObject({ ok: true });
    expect((await at(null)).body).toMatchObject({ ok: true });
  });

  test.each([[null], [7], [{}], ['\ud800'], ['1'.repeat(900_000)], [['91350100M000100Y43']]])(
    'of any type is answered',
    async (value) => {
      const answer = await ask('identifiers/uscc', { value });
      expect(described(checkIdentifier.answer, answer)).toMatchObject({ ok: false });
    },
  );

  test.each([
    ['identifiers/passport', { value: 'E0' }, 404, 'identifier.kind_unknown', 'kind'],
    ['identifiers/constructor', { value: 'E0' }, 404, 'identifier.kind_unknown', 'kind'],
    ['identifiers/uscc', { value: '1', asOf: 'tomorrow' }, 422, 'date.format', 'asOf'],
    ['identifiers/uscc', { value: '1', asOf: '2026-02-30' }, 422, 'date.unreal', 'asOf'],
    ['identifiers/uscc', { value: '1', asOf: '2026-02-28T12' }, 422, 'dossier.instant', 'asOf'],
    ['identifiers/uscc', { value: '1', day: 1 }, 400, 'request.malformed', 'day'],
    ['names', { name: '云鹿', policy: 'x' }, 422, 'policy.unknown', 'policy'],
    ['eligibility', { answers: {}, policy: 'x' }, 422, 'policy.unknown', 'policy'],
    ['eligibility', { answers: {}, asOf: '2017-01-01' }, 422, 'edition.not_in_force', 'asOf'],
    ['eligibility', { answers: { businessScope: '云'.repeat(20_000) } }, 422, 'field.too_long', 'answers'],
    ['dossier', { dossier: { policy: 'x' } }, 422, 'policy.unknown', 'policy'],
    ['dossier', { dossier: { licence: { scope: '云'.repeat(200_000) } } }, 422, 'field.too_long', 'dossier'],
    ['dossier', { dossier: null }, 422, 'dossier.record', 'dossier'],
    ['dossier', { dossier: { papers: [{}] } }, 422, 'dossier.required', 'dossier.papers.0.documentType'],
  ])('%s with %j is refused', async (path, body, status, code, place) => {
    const answer = await ask(path, body, world.browser());
    expect([answer.status, answer.code, answer.paths[0]]).toEqual([status, code, place]);
    expect(JSON.stringify(answer.body)).not.toMatch(/\{\w+\}/);
  });

  test('too large for a request is refused', async () => {
    const answer = await ask('identifiers/uscc', { value: '1'.repeat(1_100_000) });
    expect([answer.status, answer.code]).toEqual([413, 'request.too_large']);
  });
});

test('the kinds are listed with examples that pass', async () => {
  const { kinds } = await program.get<{ kinds: readonly { kind: string; example: string }[] }>(
    '/api/v1/rules/kinds',
  );
  expect(kinds.length).toBeGreaterThan(25);
  for (const { kind, example } of kinds)
    expect((await ask(`identifiers/${kind}`, { value: example })).body, kind).toMatchObject({ ok: true });
});

test('a name is judged by the naming rules', async () => {
  const good = await ask('names', { name: '云鹿厨房食品', kind: 'service' });
  expect(described(checkNameByRules.answer, good)).toMatchObject({ ok: true, facts: { units: 12 } });
  const bad = await ask('names', { name: '海南美食', basis: 'ownWords', entityName: '海南云鹿食品有限公司' });
  expect(described(checkNameByRules.answer, bad)).toMatchObject({ ok: false, code: 'name.region_generic' });
});

describe('eligibility', () => {
  const bakery = {
    subjectKind: 'enterprise',
    hasLicence: 'yes',
    sellsFood: 'yes',
    foodKinds: ['prepackaged'],
    isProducer: 'no',
    resells: 'no',
    businessModel: 'selfOperated',
    hasCorporateAccount: 'yes',
    freshMailboxes: 2,
    adminReady: 'yes',
    legalRepReachable: 'yes',
    trademark: 'none',
  };

  test('comes with reasons, the smallest change, the table and the checklist, and what they rest on', async () => {
    const body = described(checkEligibility.answer, await ask('eligibility', { answers: bakery }));
    expect(body).toMatchObject({ verdict: 'eligibleAfter', policy: { id: 'seed-2021' } });
    const reasons = body.reasons as readonly Record<string, unknown>[];
    expect(reasons[0]).toMatchObject({
      ruleId: expect.any(String),
      source: expect.any(String),
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(body.smallestChange).toMatchObject({ steps: [{ kind: 'getPaper' }] });
    expect(JSON.stringify(body)).not.toMatch(/\{\w+\}/);
    const table = body.whatIf as readonly { group: string; to: string }[];
    expect(table.map(({ group }) => group)).toEqual(
      expect.arrayContaining(['subjectKind', 'proofMode', 'businessModel', 'policy']),
    );
    expect(table.find(({ group }) => group === 'policy')?.to).toBe('wechat-2026');
  });

  test('is answered alike on any later day, and with the rules of the day that is named', async () => {
    const then = { answers: bakery, asOf: '2021-06-01' };
    const before = described(checkEligibility.answer, await ask('eligibility', then));
    world.clock.forward(400 * 86_400_000);
    expect((await ask('eligibility', then, world.browser())).body).toEqual(before);
    expect(before).toMatchObject({ asOf: '2021-06-01' });
    // The list of 2026 was not in force then, so that the table does not speak of it.
    expect((before.whatIf as readonly { group: string }[]).filter(({ group }) => group === 'policy')).toEqual(
      [],
    );
  });

  test('after the smallest change is given', async () => {
    const { body } = await ask('eligibility', { answers: bakery }, world.browser());
    const { answersAfter } = body.smallestChange as { answersAfter: object };
    const after = await ask('eligibility', { answers: answersAfter }, world.browser());
    expect(after.body).toMatchObject({ verdict: 'eligible' });
  });

  test.each([[{}], [{ subjectKind: 7, heldPapers: 'all' }], [{ intendedCategories: [{ first: 1 }] }]])(
    'of answers of any shape is given',
    async (answers) => {
      const answer = await ask('eligibility', { answers }, world.browser());
      expect(described(checkEligibility.answer, answer)).toMatchObject({ verdict: 'uncertain' });
    },
  );
});

describe('a dossier', () => {
  test('is checked item by item, with words in both languages', async () => {
    const dossier = {
      policy: 'wechat-2026',
      subject: { kind: 'enterprise', licenceNumber: '91460323MA5LHW4N9Y' },
    };
    const body = described(checkDossier.answer, await ask('dossier', { dossier, asOf: '2026-11-22' }));
    expect(body).toMatchObject({ policy: 'wechat-2026', asOf: '2026-11-22', mustFix: 1 });
    expect((body.items as readonly { id: string }[]).find(({ id }) => id === 'uscc')).toMatchObject({
      level: 'mustFix',
      code: 'uscc.check',
      path: 'subject.licenceNumber',
      title: { zh: '统一社会信用代码' },
    });
    expect(JSON.stringify(body)).not.toMatch(/\{\w+\}/);
  });

  test('is checked at an instant when one is named, so that hours count', async () => {
    const dossier = { contact: { mobile: '13300000001', mobileProvedAt: '2021-06-01T08:00:00+08:00' } };
    const level = async (asOf: string) => {
      const { body } = await ask('dossier', { dossier, asOf }, world.browser());
      return (body.items as readonly { id: string; level: string }[]).find(({ id }) => id === 'contact')
        ?.level;
    };
    expect(await level('2021-06-01T20:00:00+08:00')).toBe('pass');
    expect(await level('2021-06-03T20:00:00+08:00')).not.toBe('pass');
    expect(await level('2021-06-01')).toBe('unknown');
  });

  test('of the examples takes the set of rules that is asked for', async () => {
    const { body } = await ask(
      'dossier',
      { dossier: { policy: 'seed-2021' }, policy: 'wechat-2026' },
      world.browser(),
    );
    expect(body.policy).toBe('wechat-2026');
  });
});

test('an address that asks too often is told when to come back', async () => {
  const busy = world.browser('busy');
  const statuses = new Map<number, number>();
  let last: Answer | null = null;
  for (let asked = 0; asked < 31; asked += 1) {
    last = await ask('dossier', { dossier: {} }, busy);
    statuses.set(last.status, (statuses.get(last.status) ?? 0) + 1);
  }
  expect([...statuses]).toEqual([
    [200, 30],
    [429, 1],
  ]);
  expect([last?.code, Number(last?.headers['retry-after']) > 0]).toEqual(['rate.too_many', true]);
  expect((await ask('dossier', { dossier: {} }, world.browser())).status).toBe(200);
});
