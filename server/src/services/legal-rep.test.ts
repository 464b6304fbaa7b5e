import { beforeAll, describe, expect, test } from 'vitest';
import type { RegistryAnswer } from '../ports/checks.ts';
import type { Browser } from '../testing/browser.ts';
import { tokenOf } from '../testing/phone.ts';
import {
  type Application,
  answerRegistration,
  begun,
  proveLegalRep,
  registered,
  registrationAnswers,
  type Traveller,
} from '../testing/road.ts';
import { atOnce } from '../testing/sample-world.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
type Link = { readonly proofId: string; readonly url: string; readonly endsAt: string };
type Sent = { readonly proofId: string };

async function toProve(): Promise<Traveller> {
  const me = await begun(world, { proofMode: 'legalRep', kind: 'enterprise' });
  await answerRegistration(me, 'password', 'type', 'entity', 'verify');
  return me;
}
const linkOf = ({ desk, account }: Traveller, mobile: string | null = null) =>
  desk.post<Link>(`${account}/legal-rep-links`, { mobile });
const at = (link: Link) => `/api/v1/phone/legal-rep/${tokenOf(link.url)}`;
const identityOf = ({ who }: Traveller) => ({
  name: who.legalRepName,
  idNumber: who.legalRepId,
  mobile: who.legalRepMobile,
  agree: true,
});
const stateOf = ({ desk, account }: Traveller) =>
  desk.get<{ state: string; registry: string }>(`${account}/legal-rep-links/latest`);
const proofOf = async ({ desk, account }: Traveller) =>
  (await desk.get<Application>(account)).facts.proof ?? null;
const messages = async ({ desk }: Traveller) =>
  (await desk.get<{ messages: { notice: string; title: string }[] }>('/api/v1/messages')).messages;
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

async function identified(me: Traveller, link: Link, own: Browser = world.browser()) {
  const { proofId } = await own.post<Sent>(`${at(link)}/identity`, identityOf(me));
  return { own, proofId, code: await world.codeTo(me.who.legalRepMobile) };
}
const prove = (own: Browser, link: Link, { proofId, code }: { proofId: string; code: string }) =>
  own.ask<{ state: string }>('POST', `${at(link)}/code`, { body: { proofId, code } });

describe('the link', () => {
  test('shows what is confirmed, to whoever holds it, and nothing personal', async () => {
    const me = await toProve();
    const link = await linkOf(me);
    const shown = await world.browser().get<Record<string, unknown>>(at(link));
    expect(shown).toMatchObject({
      state: 'linkMade',
      subject: me.who.entityName,
      legalRepMasked: '林*',
      codeSentTo: null,
    });
    expect(JSON.stringify(shown)).not.toContain(me.who.email);
    expect((await world.browser().ask('GET', `/s/${tokenOf(link.url)}`)).status).toBe(200);
  });

  test('goes to the number that was given, by SMS', async () => {
    const me = await toProve();
    const link = await linkOf(me, me.who.legalRepMobile);
    expect(await world.linkTo(me.who.legalRepMobile)).toBe(link.url);
    const wrong = await me.desk.ask('POST', `${me.account}/legal-rep-links`, { body: { mobile: '123' } });
    expect(wrong).toMatchObject({ status: 422, paths: ['mobile'] });
  });

  test('cannot be used to send SMS without end', async () => {
    const me = await toProve();
    const send = () =>
      me.desk.ask('POST', `${me.account}/legal-rep-links`, { body: { mobile: me.who.legalRepMobile } });
    const answers = [];
    for (let times = 0; times < 8; times += 1) {
      answers.push(await send());
      world.clock.forward(MINUTE);
    }
    expect(answers.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(5);
    expect(answers.at(-1)).toMatchObject({ status: 429 });
    expect(await me.desk.post(`${me.account}/legal-rep-links`, { mobile: null })).toBeDefined();
  });

  test('lives 24 hours; then it is dead, the merchant is told, and another one can be made', async () => {
    const me = await toProve();
    const link = await linkOf(me);
    world.clock.forward(DAY - 1);
    const { own } = await identified(me, link);
    world.clock.forward(1);
    const late = await own.ask('POST', `${at(link)}/identity`, { body: identityOf(me) });
    expect(late).toMatchObject({ status: 410, code: 'link.expired' });
    await world.due();
    await comeBack(me);
    expect(await stateOf(me)).toMatchObject({ state: 'timedOut' });
    expect((await messages(me)).map(({ title }) => title)).toContain('法定代表人验证：已过期');
    const road = await me.desk.get<{ waiting: { who: string }[] }>(`${me.account}/road`);
    expect(road.waiting.map(({ who }) => who)).not.toContain('legalRep');
    const next = await linkOf(me);
    expect(next.url).not.toBe(link.url);
  });

  test('is replaced by a new one', async () => {
    const me = await toProve();
    const [first, second] = [await linkOf(me), await linkOf(me)];
    const dead = await world.browser().ask('POST', `${at(first)}/identity`, { body: identityOf(me) });
    expect(dead.code).toBe('link.expired');
    expect((await identified(me, second)).proofId).toBeDefined();
  });

  test('can be refused, which the merchant is told; it is dead then', async () => {
    const me = await toProve();
    const link = await linkOf(me);
    const own = world.browser();
    expect((await own.ask('POST', `${at(link)}/refuse`)).body).toEqual({ state: 'refused' });
    expect((await messages(me)).map(({ title }) => title)).toContain('法定代表人验证：法定代表人已拒绝');
    expect((await world.subjects(me.who.email)).join()).toContain('法定代表人已拒绝');
    expect(await own.ask('POST', `${at(link)}/identity`, { body: identityOf(me) })).toMatchObject({
      code: 'link.used',
    });
    await proveLegalRep(me);
    expect(await proofOf(me)).toBe('proved');
  });

  test('that nobody made leads nowhere', async () => {
    const path = `/api/v1/phone/legal-rep/${'x'.repeat(43)}`;
    expect(await world.browser().ask('GET', path)).toMatchObject({ status: 404, code: 'link.unknown' });
  });
});

/** A day has passed, and before an administrator is bound a code by mail signs in. */
async function comeBack({ desk, who }: Traveller): Promise<void> {
  const { email, password } = who;
  const { code } = await desk.post<{ code: Sent }>('/api/v1/login', { email, password });
  await desk.post('/api/v1/login/code', { proofId: code.proofId, code: await world.codeTo(email) });
}

describe('the person', () => {
  test('must agree, and give name, ID number and phone as the rules have them', async () => {
    const me = await toProve();
    const link = await linkOf(me);
    const own = world.browser();
    const answer = await own.ask('POST', `${at(link)}/identity`, {
      body: { name: '', idNumber: '46', mobile: '1', agree: false },
    });
    expect(answer.paths.toSorted()).toEqual(['agree', 'idNumber', 'mobile', 'name']);
    const named = { ...identityOf(me), name: '王示例' };
    expect(await own.ask('POST', `${at(link)}/identity`, { body: named })).toMatchObject({
      code: 'legalRep.name_differs',
      paths: ['name'],
    });
    const child = { ...identityOf(me), idNumber: '460323201501010017' };
    expect((await own.ask('POST', `${at(link)}/identity`, { body: child })).paths).toEqual(['idNumber']);
    expect(await stateOf(me)).toMatchObject({ state: 'linkMade' });
  });

  test('is proved by the code, and the merchant sees that the registry was not compared', async () => {
    const me = await toProve();
    const link = await linkOf(me);
    const { own, proofId, code } = await identified(me, link);
    expect(await stateOf(me)).toMatchObject({ state: 'codeSent' });
    expect((await prove(own, link, { proofId, code })).body).toEqual({ state: 'proved' });
    expect(await stateOf(me)).toMatchObject({ state: 'proved', registry: 'notCompared' });
    expect(await proofOf(me)).toBe('proved');
    expect((await messages(me)).map(({ title }) => title)).toContain('法定代表人验证：验证通过');
    const again = await me.desk.ask('POST', `${me.account}/legal-rep-links`, { body: { mobile: null } });
    expect(again).toMatchObject({ status: 409, code: 'proof.already_proved' });
    const { verify } = registrationAnswers({ ...me.who, proofMode: 'transfer' });
    expect(await me.desk.ask('PUT', `${me.account}/steps/verify`, { body: verify })).toMatchObject({
      code: 'proof.already_proved',
    });
  });

  test('has five tries; then a new code is needed', async () => {
    const me = await toProve();
    const link = await linkOf(me);
    const { own, proofId, code } = await identified(me, link);
    for (const left of [4, 3, 2, 1])
      expect(await prove(own, link, { proofId, code: other(code) })).toMatchObject({
        code: 'code.wrong',
        params: { left },
      });
    expect(await prove(own, link, { proofId, code: other(code) })).toMatchObject({ code: 'code.locked' });
    expect(await stateOf(me)).toMatchObject({ state: 'codeWrong' });
    expect(await prove(own, link, { proofId, code })).toMatchObject({ code: 'code.locked' });
    world.clock.forward(MINUTE);
    const next = await identified(me, link, own);
    expect((await prove(own, link, next)).status).toBe(200);
  });

  test('cannot be proved by the code of another link', async () => {
    const [me, them] = [await toProve(), await toProve()];
    const [mine, theirs] = [await linkOf(me), await linkOf(them)];
    const { proofId, code } = await identified(them, theirs);
    expect(await prove(world.browser(), mine, { proofId, code })).toMatchObject({ code: 'code.expired' });
  });

  test('is proved once, however often the right code comes at the same time', async () => {
    const me = await toProve();
    const link = await linkOf(me);
    const { own, proofId, code } = await identified(me, link);
    const answers = await atOnce(10, () => prove(own, link, { proofId, code }));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await messages(me)).filter(({ notice }) => notice === 'legalRep.result')).toHaveLength(1);
  });

  test('stays proved for the entity that was proved, and for no other', async () => {
    const me = await toProve();
    await proveLegalRep(me);
    const entity = { ...registrationAnswers(me.who).entity, entityName: '海南示例别家食品有限公司' };
    await me.desk.put(`${me.account}/steps/entity`, entity);
    expect(await proofOf(me)).not.toBe('proved');
    const { steps } = await me.desk.get<Application>(me.account);
    expect(steps.find(({ key }) => key === 'verify')?.status).not.toBe('done');
    world.clock.forward(MINUTE);
    await proveLegalRep(me);
    expect(await proofOf(me)).toBe('proved');
  });

  test('cannot prove with an open link what was changed since', async () => {
    const me = await toProve();
    const link = await linkOf(me);
    const { own, proofId, code } = await identified(me, link);
    const entity = { ...registrationAnswers(me.who).entity, legalRepName: '赵示例' };
    await me.desk.put(`${me.account}/steps/entity`, entity);
    expect((await prove(own, link, { proofId, code })).status).not.toBe(200);
    expect(await proofOf(me)).not.toBe('proved');
  });
});

describe('the registry', () => {
  const answering = async (answer: RegistryAnswer, work: () => Promise<void>) => {
    const before = world.ground.registry.current;
    world.ground.registry.current = { compare: async () => answer };
    await work().finally(() => {
      world.ground.registry.current = before;
    });
  };

  test('that knows the person otherwise ends the proof; another link may be made', async () => {
    const me = await toProve();
    const link = await linkOf(me);
    const { own, proofId, code } = await identified(me, link);
    await answering({ outcome: 'differs', elements: ['legalRepId'] }, async () => {
      expect((await prove(own, link, { proofId, code })).body).toEqual({ state: 'differs' });
    });
    expect(await proofOf(me)).toBe('differs');
    expect((await messages(me)).map(({ title }) => title)).toContain('法定代表人验证：登记信息不一致');
    world.clock.forward(MINUTE);
    await proveLegalRep(me);
    expect(await proofOf(me)).toBe('proved');
  });

  test.each(['notFound', 'unavailable'] as const)(
    'that answers %s lets the merchant go on',
    async (outcome) => {
      const me = await toProve();
      await answering({ outcome }, () => proveLegalRep(me));
      expect(await stateOf(me)).toMatchObject({ state: 'proved', registry: outcome });
    },
  );

  test('is asked again when the product died between the code and its answer', async () => {
    const me = await toProve();
    const link = await linkOf(me);
    const { own, proofId, code } = await identified(me, link);
    const before = world.ground.registry.current;
    world.ground.registry.current = {
      compare: async () => {
        throw new Error('killed');
      },
    };
    expect((await prove(own, link, { proofId, code })).status).toBe(500);
    world.ground.registry.current = before;
    await world.restart();
    expect((await prove(own, link, { proofId, code })).body).toEqual({ state: 'proved' });
    expect(await proofOf(me)).toBe('proved');
    world.ground.complaints.splice(0);
  });

  test.each([
    [{ outcome: 'differs', elements: ['name', 'code'] }, ['registry.name_differs', 'registry.name_code']],
    [{ outcome: 'cancelled' }, ['registry.cancelled']],
  ] as const)('that answers %j for the entity is told beside its fields', async (answer, codes) => {
    const me = await begun(world);
    await answerRegistration(me, 'password', 'type');
    await answering(answer, async () => {
      const { entity } = registrationAnswers(me.who);
      const told = await me.desk.ask('PUT', `${me.account}/steps/entity`, { body: entity });
      expect(told.codes).toEqual(codes);
      expect(told.paths.every((path) => path !== '')).toBe(true);
    });
  });
});

test('Without the proof of the legal representative, or after it, an account is registered all the same', async () => {
  const me = await registered(world, { proofMode: 'legalRep' });
  expect((await me.desk.get<Application>(me.account)).state).toBe('registeredUnverified');
});
