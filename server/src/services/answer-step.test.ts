import {
  type Context,
  readStep,
  type StepReading,
  serviceAccountSteps,
  verificationSteps,
} from '@ruzhu/journeys';
import { civilDateAt, policySets, shippedCalendar } from '@ruzhu/rules';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Application, Traveller } from '../testing/road.ts';
import {
  answerRegistration,
  answerVerification,
  begun,
  goodPicture,
  ordered,
  proveMobile,
  readyToPay,
  registered,
  registrationAnswers,
  verificationAnswers,
  verificationOf,
} from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

type Page = { version: number; values: Record<string, unknown>; draft: Record<string, unknown> | null };
const page = ({ desk, account }: Traveller, step: string) => desk.get<Page>(`${account}/steps/${step}`);
const put = ({ desk }: Traveller, path: string, body: unknown, query = '') =>
  desk.ask<{ application: Application }>('PUT', `${path}${query}`, { body });
const application = ({ desk, account }: Traveller) => desk.get<Application>(account);

describe('the rules', () => {
  /** What the browser can know of an application. */
  const contextOf = (answers: Context['answers'], known: Context['known'] = {}): Context => ({
    policy: policySets.find((one) => one.id === 'seed-2021')!,
    now: world.clock.now(),
    asOf: civilDateAt(world.clock.now()),
    answers,
    known: { commonPasswords: { has: () => false }, calendar: shippedCalendar, ...known },
  });
  const codesOf = (reading: StepReading) =>
    reading.ok ? [] : reading.refusals.map(({ code, path }) => `${path} ${code}`).sort();

  const entity = {
    region: 'CN',
    subjectClass: 'enterprise',
    enterpriseType: 'enterprise',
    entityName: '海南示例食品有限公司',
    licenceNumber: '92460323MA5TEST0X1',
    legalRepName: '林示例',
    confirmSubjectFinal: true,
  };
  test.each<[string, unknown]>([
    ['password', {}],
    ['password', { password: 'short', agreeServiceTerms: false }],
    ['type', { accountType: 'subscription' }],
    ['entity', { ...entity, region: 'US', entityName: '' }],
    ['entity', { ...entity, legalRepName: '1', confirmSubjectFinal: false }],
    ['entity', { ...entity, subjectClass: 'individual' }],
    ['verify', { proofMode: 'telepathy' }],
    ['admin', { adminName: 'x', adminIdNumber: '46003919990101001X', adminMobile: '12345678901' }],
    ['admin', { adminName: '吴示例', adminIdNumber: '460323202001010010', adminMobile: '010-12345678' }],
    ['name', { accountName: '第一', introduction: 'short', operatingArea: {} }],
    [
      'name',
      { accountName: '健康', introduction: '本店销售当季水果', operatingArea: { province: '海南省' } },
    ],
  ])('The page %s refuses %j as the browser does', async (step, input) => {
    const me = await begun(world);
    await answerRegistration(me, 'password');
    const before = await application(me);
    const answer = await put(me, `${me.account}/steps/${step}`, input);
    const row = serviceAccountSteps.find((one) => one.key === step)!;
    const expected = codesOf(readStep(row, input as Context['answers'], contextOf(before.answers)));
    expect(expected).not.toEqual([]);
    expect(answer.codes.map((code, place) => `${answer.paths[place]} ${code}`).sort()).toEqual(expected);
    expect(await application(me)).toEqual(before);
  });

  test.each<[string, unknown]>([
    ['who', { verificationType: 'enterprise' }],
    ['licence', { licenceImage: 'nothing', businessScope: '', establishedOn: '2999-01-01', longTerm: true }],
    ['bank', { bankAccountKind: 'corporate', bankAccountNumber: '12 ab' }],
    ['contact', { contactSameAsAdmin: false, contactName: '1', contactMobile: '1', contactEmail: 'x' }],
    ['contact', { contactSameAsAdmin: true, callSlots: ['2020-01-01/morning'] }],
    [
      'naming',
      { nameBasis: 'trademark', accountName: '示例鲜果', trademarkNumber: 'x', trademarkClass: '99' },
    ],
    ['invoice', { invoiceKind: 'electronic', taxNumber: '123', invoiceEmail: 'no' }],
  ])('The page %s of the verification refuses %j as the browser does', async (step, input) => {
    const me = await verificationOf(await registered(world));
    const before = await me.desk.get<Application>(me.verification);
    const answer = await put(me, `${me.verification}/steps/${step}`, input);
    const known = { subjectKind: 'soleTrader', entityName: me.who.entityName, files: [] };
    const row = verificationSteps.find((one) => one.key === step)!;
    const expected = codesOf(readStep(row, input as Context['answers'], contextOf(before.answers, known)));
    expect(expected).not.toEqual([]);
    expect(answer.codes.map((code, place) => `${answer.paths[place]} ${code}`).sort()).toEqual(expected);
    expect(await me.desk.get<Application>(me.verification)).toEqual(before);
  });

  test('A page that does not exist, or does not come up, is refused', async () => {
    const me = await begun(world);
    expect(await me.desk.ask('GET', `${me.account}/steps/nothing`)).toMatchObject({ code: 'step.unknown' });
    const path = `/api/v1/applications/${me.accountId}`;
    expect((await me.desk.ask('PUT', `${path}/steps/nothing`, { body: {} })).status).toBe(404);
  });
});

describe('versions', () => {
  test('A page that was opened before somebody else saved is refused, and nothing is lost', async () => {
    const me = await begun(world);
    const { version } = await page(me, 'type');
    const answers = registrationAnswers(me.who);
    expect((await put(me, `${me.account}/steps/type`, answers.type, `?version=${version}`)).status).toBe(200);
    const late = await put(me, `${me.account}/steps/entity`, answers.entity, `?version=${version}`);
    expect(late).toMatchObject({ status: 409, code: 'version.conflict', params: { expected: version } });
    const { answers: kept } = await application(me);
    expect(kept).toMatchObject({ accountType: 'service' });
    expect(kept.entityName).toBeUndefined();
    const fresh = await page(me, 'entity');
    const again = await put(me, `${me.account}/steps/entity`, answers.entity, `?version=${fresh.version}`);
    expect(again.status).toBe(200);
  });

  test('A proof that came in while a page was open refuses nobody', async () => {
    const me = await begun(world);
    await answerRegistration(me, 'password', 'type', 'entity', 'verify', 'admin');
    const { version } = await page(me, 'name');
    await proveMobile(me);
    const { name } = registrationAnswers(me.who);
    expect((await put(me, `${me.account}/steps/name`, name, `?version=${version}`)).status).toBe(200);
    const ahead = await put(me, `${me.account}/steps/name`, name, `?version=${version + 100}`);
    expect(ahead).toMatchObject({ code: 'version.conflict' });
  });

  test('Of ten answers with the same version one is stored', async () => {
    const me = await begun(world);
    const { version } = await page(me, 'type');
    const all = await Promise.all(
      Array.from({ length: 10 }, () =>
        put(me, `${me.account}/steps/type`, { accountType: 'service' }, `?version=${version}`),
      ),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
  });
});

describe('what was typed', () => {
  test('A draft is sealed, given back, and gone once the page was answered', async () => {
    const me = await begun(world);
    const typed = { adminName: '吴', adminIdNumber: '46003', adminMobile: '138' };
    await me.desk.put(`${me.account}/drafts/admin`, typed);
    expect(await page(me, 'admin')).toMatchObject({ draft: typed });
    const rows = await world.query<{ sealed: string }>(
      'select sealed from drafts where application_id = $1',
      [me.accountId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.sealed).not.toContain('46003');
    await answerRegistration(me, 'admin');
    expect(await page(me, 'admin')).toMatchObject({
      draft: null,
      values: { adminMobile: me.who.adminMobile },
    });
  });

  test('A password is never in a draft, in answers or in a page', async () => {
    const me = await begun(world);
    await me.desk.put(`${me.account}/drafts/password`, {
      password: 'never-kept-in-a-draft',
      agreeServiceTerms: true,
    });
    expect((await page(me, 'password')).draft).toEqual({ agreeServiceTerms: true });
    await answerRegistration(me, 'password');
    const { values } = await page(me, 'password');
    expect(values).toEqual({ agreeServiceTerms: true });
    expect((await application(me)).answers).not.toHaveProperty('password');
  });

  test('An application shows personal answers masked; the page that edits them shows them whole', async () => {
    const me = await begun(world);
    await answerRegistration(me, 'admin');
    const { answers } = await application(me);
    expect(String(answers.adminIdNumber)).toMatch(/\*/);
    expect(String(answers.adminMobile)).toMatch(/\*/);
    expect(answers.adminName).not.toBe(me.who.adminName);
    expect((await page(me, 'admin')).values).toEqual(registrationAnswers(me.who).admin);
  });

  test('An answer that makes another one invalid takes it away', async () => {
    const me = await verificationOf(await registered(world));
    const at = `${me.verification}/steps/contact`;
    const contactMobile = '13800001234';
    await me.desk.put(at, {
      contactSameAsAdmin: false,
      contactName: '王示例',
      contactMobile,
      contactEmail: 'c@merchant.example',
    });
    await me.desk.put(at, { contactSameAsAdmin: true });
    expect((await me.desk.get<Page>(at)).values).toMatchObject({ contactMobile: null, contactName: null });
  });
});

describe('an Idempotency-Key', () => {
  const start = ({ desk, account }: Traveller, key: string) =>
    desk.ask<Application>('POST', `${account}/verifications`, { key, body: {} });

  test('gives the first answer again and does nothing twice', async () => {
    const me = await begun(world);
    const path = `${me.account}/steps/type`;
    const once = () => me.desk.ask('PUT', path, { key: 'the same key', body: { accountType: 'service' } });
    const [first, second] = [await once(), await once()];
    expect(second.body).toEqual(first.body);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(second.headers['idempotency-replayed']).toBe('true');
    const events = await world.query('select 1 from events where application_id = $1 and event = $2', [
      me.accountId,
      'answer',
    ]);
    expect(events).toHaveLength(1);
  });

  test('gives a refusal again as it was', async () => {
    const me = await begun(world);
    const [first, second] = [await start(me, 'a key for too early'), await start(me, 'a key for too early')];
    expect(first).toMatchObject({ status: 422, code: 'account.not_verifiable' });
    expect(second.body).toEqual(first.body);
    expect(second.headers['content-type']).toContain('problem+json');
  });

  test('is refused for another request', async () => {
    const me = await begun(world);
    const path = `${me.account}/steps/type`;
    await me.desk.ask('PUT', path, { key: 'one key, two bodies', body: { accountType: 'service' } });
    const other = await me.desk.ask('PUT', path, {
      key: 'one key, two bodies',
      body: { accountType: 'other' },
    });
    expect(other).toMatchObject({ code: 'idempotency.differs' });
  });

  test('belongs to one merchant', async () => {
    const [one, two] = [await registered(world), await registered(world)];
    const first = await start(one, 'a key of two people');
    const second = await start(two, 'a key of two people');
    expect(second.status).toBe(201);
    expect(second.body.id).not.toBe(first.body.id);
  });

  test('can be used again after a fault', async () => {
    const me = await registered(world);
    const { ids } = world.product().deps;
    const deps = world.product().deps as { ids: typeof ids };
    deps.ids = {
      ...ids,
      number: () => {
        throw new Error('no numbers today');
      },
    };
    expect(await start(me, 'a key and a fault')).toMatchObject({ status: 500, code: 'server.fault' });
    deps.ids = ids;
    expect((await start(me, 'a key and a fault')).status).toBe(201);
    expect(world.ground.complaints.splice(0)).toHaveLength(1);
  });

  test('of 20 requests at once does the work once', async () => {
    const me = await registered(world);
    const all = await Promise.all(Array.from({ length: 20 }, () => start(me, 'twenty at once')));
    const ids = all.filter(({ status }) => status === 201).map(({ body }) => body.id);
    expect(new Set(ids).size).toBe(1);
    expect(
      all.filter(({ status }) => status !== 201).every(({ code }) => code === 'idempotency.running'),
    ).toBe(true);
    const rows = await world.query('select 1 from applications where parent_id = $1', [me.accountId]);
    expect(rows).toHaveLength(1);
  });

  test('without one, 20 requests at once still make one verification', async () => {
    const me = await registered(world);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => me.desk.ask<Application>('POST', `${me.account}/verifications`)),
    );
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(all.map(({ body }) => body.id)).size).toBe(1);
  });

  test('left behind by a process that died is taken up again by the retry', async () => {
    const me = await registered(world);
    const first = await start(me, 'a key and a kill');
    await world.query('update idempotency set status = null, body = null where key = $1', [
      'a key and a kill',
    ]);
    expect(await start(me, 'a key and a kill')).toMatchObject({ status: 409, code: 'idempotency.running' });
    world.clock.forward(4 * 60_000);
    const again = await start(me, 'a key and a kill');
    expect({ status: again.status, id: again.body.id }).toEqual({ status: 201, id: first.body.id });
  });
});

test('A file may be used on another page, one of another merchant may not', async () => {
  const [one, two] = [
    await verificationOf(await registered(world)),
    await verificationOf(await registered(world)),
  ];
  const theirs = await two.desk.upload(two.verificationId, 'licenceImage', await goodPicture());
  const answers = verificationAnswers(one.who, theirs).licence;
  expect(await put(one, `${one.verification}/steps/licence`, answers)).toMatchObject({
    code: 'file.unknown',
    paths: ['licenceImage'],
  });
});

test('A field that does not exist is refused at the door', async () => {
  const me = await begun(world);
  const answer = await put(me, `${me.account}/steps/type`, {
    accountType: 'service',
    facts: {},
    state: 'verified',
  });
  expect(answer).toMatchObject({ status: 400, code: 'request.malformed' });
  expect((await application(me)).answers).toEqual({});
});

test('Nothing can be answered while an order is open', async () => {
  const me = await readyToPay(await registered(world));
  await ordered(me);
  const answer = await put(me, `${me.verification}/steps/contact`, { contactSameAsAdmin: true });
  expect(answer).toMatchObject({ status: 409, code: 'event.not_possible' });
});

test('An invoice begins with what was said elsewhere, in full and kept by nobody until it is sent', async () => {
  const me = await verificationOf(await registered(world, { kind: 'enterprise' }));
  await answerVerification(me, 'agree', 'licence', 'bank');
  const { values } = await me.desk.get<Page>(`${me.verification}/steps/invoice`);
  expect(values).toMatchObject({
    invoiceKind: null,
    taxNumber: me.who.licenceNumber,
    invoiceEmail: me.who.email,
    registeredPhone: me.who.adminMobile,
    invoiceAccount: me.who.bankAccount,
    mailRecipient: me.who.adminName,
  });
  const { answers } = await me.desk.get<{ answers: object }>(me.verification);
  expect(answers).not.toHaveProperty('invoiceEmail');
});

test('What was agreed to can be taken along: text, version, hash, address, browser, time', async () => {
  const me = await verificationOf(await registered(world));
  const address = `${me.verification}/agreements`;
  expect(await me.desk.get<{ agreements: unknown[] }>(address)).toEqual({ agreements: [] });
  await answerVerification(me, 'agree');
  type Text = { hash: string; version: string; zh: string[] };
  const text = await me.desk.get<Text>('/api/v1/agreements/verification');
  const { agreements } = await me.desk.get<{ agreements: Record<string, unknown>[] }>(address);
  expect(agreements).toEqual([
    {
      key: 'verification',
      title: expect.anything(),
      version: text.version,
      hash: text.hash,
      zh: text.zh,
      address: expect.stringMatching(/\d/),
      browser: expect.any(String),
      at: new Date(world.clock.now()).toISOString(),
    },
  ]);
});
