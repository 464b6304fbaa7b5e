import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Asked } from '../testing/browser.ts';
import { type Described, described } from '../testing/described.ts';
import { askTouching, givePasskey, questionFor, touchOf } from '../testing/passkey-desk.ts';
import { PUBLIC_URL } from '../testing/product.ts';
import { atOnce } from '../testing/sample-world.ts';
import { type SoftPasskey, softPasskey } from '../testing/soft-passkey.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

let world: World;
/** Who has a passkey, who has another one, and who has none. */
let owner: Member & { readonly key: SoftPasskey };
let other: Member & { readonly key: SoftPasskey };
let plain: Member;

const MINUTE = 60_000;
const ROLES = ['reviewer', 'nameReviewer', 'finance', 'operator'] as const;

beforeAll(async () => {
  world = await openWorld();
  const agency = await world.agency();
  const [one, two] = [await world.member(ROLES, agency), await world.member(ROLES, agency)];
  owner = { ...one, key: await givePasskey(one) };
  other = { ...two, key: await givePasskey(two) };
  plain = await world.member(ROLES, agency);
});

const DECISION = { decision: 'approve', items: [], bundleHash: 'f'.repeat(64), version: 1 };
const UUID = '01990000-0000-7000-8000-000000000001';

/** A body each marked operation takes as far as its shape goes. */
const BODIES: Readonly<Record<string, object>> = {
  decideCase: DECISION,
  holdDecision: DECISION,
  exportCases: {},
  exportStatements: {},
  exportInvoices: {},
  exportAudit: {},
  exportOperatorCases: {},
  addAgency: { name: '', phone: '1', capacity: 5, price: 100 },
  changeAgency: { version: 0, capacity: 5 },
  inviteStaff: { roles: ['reviewer'], agencyId: UUID },
  resetPasskeys: { reason: '设备丢了' },
  changeAccess: { state: 'disabled', reason: '已离职' },
  eraseMerchant: { number: 'V-0000-0000', reason: '本人要求' },
  importStatement: {
    entries: [
      {
        reference: 'R-1',
        payerName: '示例公司',
        payerAccount: '1',
        amount: 1,
        paidAt: '2026-11-24T00:00:00Z',
      },
    ],
  },
  moveRefund: { to: 'sent' },
  loadRuleTable: { kind: 'nameWords', effectiveFrom: '2000-01-01', content: {}, note: '' },
  addPasskey: { challengeId: UUID, response: {}, label: '另一台' },
  removePasskey: {},
  reassignCase: { agencyId: UUID, reason: '忙不过来', version: 0 },
  beginReversal: { number: 'V-0000-0000', reason: '看错了' },
  decideChange: { decision: 'reject', reason: '不成立', version: 0 },
  decideObjection: { act: 'refuse', reason: '不成立', version: 0 },
};

const marked = described.filter(({ touch }) => touch);
const named = marked.map((one) => [`${one.method} ${one.path}`, one] as const);

const pathOf = ({ path }: Described) => path.replace(/\{\w+\}/g, UUID);
const askedOf = ({ id, method }: Described): Asked =>
  method === 'DELETE' ? {} : { body: BODIES[id] ?? { missing: id } };

const ask = ({ browser }: Member, one: Described, touch?: string): Promise<Answer> =>
  browser.ask(one.method, pathOf(one), {
    ...askedOf(one),
    ...(touch === undefined ? {} : { headers: { touch } }),
  });

/** What anybody could have changed, touches aside. */
const rows = () =>
  world.query(`select (select count(*) from audit where act <> 'passkey.touch') as audit,
    (select sum(version) from agencies) as agencies, (select count(*) from invitations) as invitations,
    (select count(*) from passkeys) as passkeys, (select count(*) from passkey_resets) as resets,
    (select count(*) from rule_tables) as tables, (select count(*) from statement_lines) as lines`);

describe('A grave act of somebody with a passkey', () => {
  test('is every one that openapi.json marks: decisions, exports, people, agencies, tables, refunds', () => {
    const ids = marked.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['decideCase', 'holdDecision', 'addAgency', 'changeAgency', 'inviteStaff']),
    );
    expect(ids).toEqual(
      expect.arrayContaining(['loadRuleTable', 'moveRefund', 'importStatement', 'eraseMerchant']),
    );
    expect(ids).toEqual(
      expect.arrayContaining(['resetPasskeys', 'changeAccess', 'addPasskey', 'removePasskey']),
    );
    expect(described.filter(({ path, touch }) => path.startsWith('/api/v1/exports/') && !touch)).toEqual([]);
    expect(ids.filter((id) => !BODIES[id])).toEqual([]);
  });

  test.each(named)('%s is not done without a touch for exactly it', async (_, one) => {
    const before = await rows();
    expect(await ask(owner, one)).toMatchObject({ status: 403, code: 'touch.required' });
    const refused = { status: 403, code: 'touch.refused' };
    const asked = () => questionFor(owner.browser, one.method, pathOf(one), askedOf(one));
    for (const nonsense of ['', 'yes', `${UUID}.e30`, `${UUID}.${'A'.repeat(40)}`])
      expect(await ask(owner, one, nonsense)).toMatchObject(refused);
    const byAnother = await asked();
    expect(await ask(owner, one, touchOf(byAnother.challengeId, other.key.answer(byAnother)))).toMatchObject(
      refused,
    );
    const forged = await asked();
    for (const wrongly of [
      { origin: 'https://ruzhu.example.evil.example' },
      { isVerified: false },
      { challenge: byAnother.challenge },
    ]) {
      const question = await asked();
      const touch = touchOf(question.challengeId, owner.key.answer(question, wrongly));
      expect(await ask(owner, one, touch)).toMatchObject(refused);
    }
    expect(await ask(owner, one, touchOf(forged.challengeId, {}))).toMatchObject(refused);
    const late = await asked();
    world.clock.forward(2 * MINUTE);
    expect(await ask(owner, one, touchOf(late.challengeId, owner.key.answer(late)))).toMatchObject(refused);
    expect(await rows()).toEqual(before);
  });

  test.each(named)('%s is done with one, once', async (_, one) => {
    const question = await questionFor(owner.browser, one.method, pathOf(one), askedOf(one));
    expect(question.keys.split(' ')).toHaveLength(1);
    const touch = touchOf(question.challengeId, owner.key.answer(question));
    const answers = await atOnce(3, () => ask(owner, one, touch));
    // What the act itself comes to is its own test's business.
    expect(answers.filter(({ code }) => code === 'touch.refused')).toHaveLength(2);
    expect(answers.map(({ code }) => code)).not.toContain('touch.required');
  });

  test.each(named)('%s asks nobody for a touch who has no passkey', async (_, one) => {
    expect((await ask(plain, one)).code).not.toMatch(/^touch/);
  });
});

describe('a touch', () => {
  const path = '/api/v1/operations/invitations';
  const body = { roles: ['reviewer'], agencyId: null };

  test('holds for nothing else: not for another body, another operation or another browser', async () => {
    const refused = { status: 403, code: 'touch.refused' };
    const touch = async () => {
      const question = await questionFor(owner.browser, 'POST', path, { body });
      return touchOf(question.challengeId, owner.key.answer(question));
    };
    const more = { roles: ['reviewer', 'operator'], agencyId: null };
    const sent = async (to: string, given: object) =>
      owner.browser.ask('POST', to, { body: given, headers: { touch: await touch() } });
    expect(await sent(path, more)).toMatchObject(refused);
    expect(await sent('/api/v1/exports/audit', {})).toMatchObject(refused);
    const elsewhere = world.browser('the same sign-in in another browser');
    elsewhere.cookies.set('__Host-staff', owner.browser.cookies.get('__Host-staff')!);
    const stolen = await elsewhere.ask('POST', path, { body, headers: { touch: await touch() } });
    expect(stolen).toMatchObject(refused);
    expect((await sent(path, body)).status).toBe(201);
  });

  test('is on record with what it was for', async () => {
    const answer = await askTouching(owner, 'POST', path, { body });
    expect(answer.status).toBe(201);
    const [row] = await world.query<{ data: { act: string; digest: string } }>(
      `select data from audit where act = 'passkey.touch' and actor_id = $1 order by seq desc limit 1`,
      [owner.staff.id],
    );
    expect(row!.data).toMatchObject({ act: 'inviteStaff', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('of a key that was copied is noticed by its counter', async () => {
    const first = await questionFor(owner.browser, 'POST', path, { body });
    const good = touchOf(first.challengeId, owner.key.answer(first, { counter: 900 }));
    expect((await owner.browser.ask('POST', path, { body, headers: { touch: good } })).status).toBe(201);
    const second = await questionFor(owner.browser, 'POST', path, { body });
    const copy = touchOf(second.challengeId, owner.key.answer(second, { counter: 900 }));
    expect(await owner.browser.ask('POST', path, { body, headers: { touch: copy } })).toMatchObject({
      code: 'touch.refused',
    });
  });

  test('by a key of somebody who was not asked signs nobody in', async () => {
    const question = await questionFor(owner.browser, 'POST', path, { body });
    const response = softPasskey(PUBLIC_URL).answer(question);
    const touch = touchOf(question.challengeId, response);
    expect(await owner.browser.ask('POST', path, { body, headers: { touch } })).toMatchObject({
      code: 'touch.refused',
    });
  });
});
