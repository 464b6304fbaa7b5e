import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Begun, ownPhone, tokenOf } from '../testing/phone.ts';
import {
  accountOfProgram,
  activated,
  answerProgram,
  approved,
  claimOf,
  decide,
  delivered,
  programOf,
  reviewers,
  secret,
  submitted,
  unfit,
  verified,
} from '../testing/review.ts';
import {
  type Application,
  bindAdministrator,
  goodPicture,
  type Programming,
  proveMobile,
  registered,
  scanned,
  signInAgain,
  stateOf,
  type Traveller,
  type Verifying,
} from '../testing/road.ts';
import { atOnce } from '../testing/sample-world.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

let world: World;
let reviewer: Member;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  [reviewer] = await reviewers(world);
});

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOT_THE_OPERATOR = { reuseOperator: false, reuseVerification: true };

const account = (given = {}): Promise<Verifying> =>
  verified(world, reviewer, { kind: 'enterprise', ...given });
const conditionsOf = async ({ desk, account: at }: Traveller) =>
  (await desk.get<{ conditions: { code: string; holds: boolean }[] }>(`${at}/reuse-conditions`)).conditions
    .filter(({ holds }) => !holds)
    .map(({ code }) => code);
const start = ({ desk, account: at }: Traveller) => desk.ask<Application>('POST', `${at}/mini-programs`);
/** The same merchant with other mailboxes and names, for one more mini program. */
const another = <T extends Traveller>(me: T): T => {
  const n = world.next();
  const who = {
    ...me.who,
    programEmail: `program-${n}-more@merchant.example`,
    programName: `${me.who.accountName}铺${n}`,
  };
  return { ...me, who };
};
const pass = async (me: Programming) => {
  await decide(reviewer, (await claimOf(reviewer, world, me.programId)).id, 'approve');
};

describe('the conditions of reuse', () => {
  test('are shown before the first field, and refuse with their codes: an account that is not verified', async () => {
    const me = await registered(world);
    expect(await conditionsOf(me)).toEqual(['reuse.not_verified']);
    expect(await start(me)).toMatchObject({ status: 422, code: 'reuse.not_verified' });
  });

  test('all hold for an account that is verified', async () => {
    expect(await conditionsOf(await account())).toEqual([]);
  });

  test('one mini program that is not finished is given again instead of a second one', async () => {
    const me = await account();
    const first = await programOf(me);
    expect(await conditionsOf(me)).toEqual(['reuse.unfinished']);
    expect((await start(me)).body.id).toBe(first.programId);
    const all = await atOnce(10, () => start(me));
    expect(new Set(all.map(({ body }) => body.id))).toEqual(new Set([first.programId]));
  });

  test('twenty who start at once start one', async () => {
    const me = await account();
    const all = await atOnce(20, () => start(me));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(all.map(({ body }) => body.id)).size).toBe(1);
  });

  test('a sole trader gets one mini program a month, and the next one in the next month', async () => {
    const me = await account({ kind: 'soleTrader' });
    await approved(me, reviewer);
    expect(await conditionsOf(me)).toEqual(['quota.reuse_month']);
    expect(await start(me)).toMatchObject({ code: 'quota.reuse_month' });
    await world.pass(32 * DAY);
    await signInAgain(me);
    expect(await conditionsOf(me)).toEqual([]);
  });

  test('a place of the month is not given twice while a mini program is in review', async () => {
    const me = await account({ kind: 'soleTrader' });
    await submitted(me);
    expect(await conditionsOf(me)).toEqual(['quota.reuse_month']);
  });

  test('five a month for a company, of which those that did not pass do not count', async () => {
    const me = await account();
    for (let n = 0; n < 5; n += 1) await pass(await submitted(another(me)));
    expect(await conditionsOf(me)).toEqual(['quota.reuse_month']);
    await world.query(
      `update accounts set ended_at = now() where parent_id is not null and merchant_id = (select merchant_id from applications where id = $1)`,
      [me.accountId],
    );
    expect(await conditionsOf(me)).toEqual(['quota.reuse_month']);
  });

  test('are asked again when the administrator confirms', async () => {
    const me = await programOf(await account());
    await me.desk.put(`${me.program}/steps/ready`, { agreeQuickRegistration: true });
    const ticketId = await scanned(me, await me.desk.post<Begun>(`${me.program}/reuse/scan`));
    await world.query(`update applications set state = 'frozen' where id = $1`, [me.accountId]);
    const answer = await me.desk.ask('POST', `${me.program}/reuse/confirm`, { body: { ticketId } });
    expect(answer).toMatchObject({ code: 'reuse.not_verified' });
  });
});

describe('the activation link', () => {
  const send = ({ desk, program }: Programming) =>
    desk.ask<{ endsAt: string }>('POST', `${program}/activation`);
  const look = (link: string) => world.browser().ask('GET', `/api/v1/activations/${link}`);
  const press = (link: string) =>
    world.browser().ask<{ state: string }>('POST', `/api/v1/activations/${link}`);
  const linkOf = async (me: Programming) => tokenOf(await world.linkTo(me.who.programEmail));

  async function toActivate(): Promise<Programming> {
    const me = await programOf(await account());
    await accountOfProgram(me);
    return me;
  }

  test('is not used up by opening it, only by its button, and only once', async () => {
    const me = await toActivate();
    await send(me);
    const link = await linkOf(me);
    for (let times = 0; times < 5; times += 1) expect((await look(link)).status).toBe(200);
    expect(await stateOf(me, me.program)).toBe('activating');
    expect((await press(link)).body).toEqual({ state: 'filling' });
    expect(await press(link)).toMatchObject({ status: 409, code: 'link.used' });
    expect(await look(link)).toMatchObject({ code: 'link.used' });
  });

  test('works once for ten who press at once', async () => {
    const me = await toActivate();
    await send(me);
    const link = await linkOf(me);
    const answers = await atOnce(10, () => press(link));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
  });

  test('lives 48 hours', async () => {
    const me = await toActivate();
    await send(me);
    const link = await linkOf(me);
    world.clock.forward(2 * DAY - 1);
    expect((await look(link)).status).toBe(200);
    world.clock.forward(1);
    expect(await press(link)).toMatchObject({ status: 410, code: 'link.expired' });
  });

  test('is killed by a newer one', async () => {
    const me = await toActivate();
    await send(me);
    const first = await linkOf(me);
    expect(await send(me)).toMatchObject({ status: 429, code: 'code.too_soon' });
    world.clock.forward(MINUTE);
    await send(me);
    expect(await press(first)).toMatchObject({ status: 409, code: 'link.superseded' });
    expect((await press(await linkOf(me))).status).toBe(200);
  });

  test('is killed by another mailbox, and takes only the mailbox it was sent to', async () => {
    const me = await toActivate();
    await send(me);
    const first = await linkOf(me);
    const other = `other-${world.next()}@merchant.example`;
    const body = { email: other, password: me.who.password, agreeMiniProgramTerms: true };
    await me.desk.put(`${me.program}/steps/account`, body);
    expect(await press(first)).toMatchObject({ status: 409, code: 'link.superseded' });
    expect((await send(me)).status).toBe(202);
    expect((await press(tokenOf(await world.linkTo(other)))).status).toBe(200);
    const deps = world.product().deps;
    const [row] = await world.query<{ index: Uint8Array }>(
      'select email_index as index from mailboxes where application_id = $1',
      [me.programId],
    );
    expect(Buffer.from(row!.index)).toEqual(Buffer.from(deps.vault.index('email', other)));
  });

  test('is sent five times a day', async () => {
    const me = await toActivate();
    for (let times = 0; times < 5; times += 1) {
      expect((await send(me)).status).toBe(202);
      world.clock.forward(MINUTE);
    }
    expect(await send(me)).toMatchObject({ status: 429, code: 'code.daily_limit' });
  });

  test('tells only whoever follows it that the mailbox is taken', async () => {
    const taken = (await registered(world)).who.email;
    const me = await programOf(await account());
    await accountOfProgram({ ...me, who: { ...me.who, programEmail: taken } });
    expect((await send(me)).status).toBe(202);
    const link = tokenOf(await world.linkTo(taken));
    expect((await look(link)).status).toBe(200);
    expect(await press(link)).toMatchObject({ status: 422, code: 'email.taken' });
    expect(await stateOf(me, me.program)).toBe('activating');
  });

  test('is not asked for before everything up to the mailbox is answered', async () => {
    const me = await programOf(await account());
    expect(await send(me)).toMatchObject({ status: 409 });
    await me.desk.put(`${me.program}/steps/ready`, { agreeQuickRegistration: true });
    const ticketId = await scanned(me, await me.desk.post<Begun>(`${me.program}/reuse/scan`));
    await me.desk.post(`${me.program}/reuse/confirm`, { ticketId });
    expect(await send(me)).toMatchObject({ status: 422, code: 'steps.missing' });
  });

  test('once followed, settles the mailbox: it cannot be changed on its page any more', async () => {
    const me = await toActivate();
    await send(me);
    await press(await linkOf(me));
    const body = {
      email: `late-${world.next()}@merchant.example`,
      password: me.who.password,
      agreeMiniProgramTerms: true,
    };
    const answer = await me.desk.ask('PUT', `${me.program}/steps/account`, { body });
    expect(answer).toMatchObject({ status: 409, code: 'event.not_possible' });
  });

  test('opens the way to sign in with the mini program’s own mailbox', async () => {
    const me = await toActivate();
    await send(me);
    await press(await linkOf(me));
    const desk = world.browser();
    const { programEmail, password } = me.who;
    const { scan } = await desk.post<{ scan: Begun }>('/api/v1/login', { email: programEmail, password });
    await desk.post('/api/v1/login/scan', { ticketId: await scanned({ ...me, desk }, scan) });
    const { session } = await desk.get<{ session: { applicationId: string } }>('/api/v1/session');
    expect(session.applicationId).toBe(me.programId);
  });
});

describe('an administrator of its own', () => {
  test('is bound anew when the operator is not reused', async () => {
    const me = await programOf(await account());
    await activated(me, NOT_THE_OPERATOR);
    expect(await stateOf(me, me.program)).toBe('administrator');
    const other = await registered(world);
    const who = {
      ...me.who,
      adminName: '郑示例',
      adminIdNumber: other.who.legalRepId,
      adminMobile: other.who.legalRepMobile,
    };
    const own: Programming = { ...me, who, phone: await ownPhone() };
    const { adminName, adminIdNumber, adminMobile } = who;
    await me.desk.put(`${me.program}/steps/admin`, { adminName, adminIdNumber, adminMobile });
    await proveMobile(own, me.program);
    await bindAdministrator(own, me.program);
    expect(await stateOf(me, me.program)).toBe('filling');
    await answerProgram(me);
    await me.desk.post(`${me.program}/submit`);
    await world.due();
    await pass(me);
    expect(await secret(own, 'make')).toMatch(/^[0-9a-f]{32}$/);
    await expect(secret(me, 'reset')).rejects.toThrow('wechat.real_name_differs');
  });
});

describe('the review', () => {
  test('gives the AppID once everything passes, and says it by message and mail', async () => {
    const me = await approved(await account(), reviewer);
    expect(await stateOf(me, me.program)).toBe('approved');
    const { accounts } = await me.desk.get<{ accounts: { product: string; appId: string; name: string }[] }>(
      `${me.account}/road`,
    );
    const { appId, name } = accounts.find(({ product }) => product === 'miniProgram')!;
    expect(appId).toMatch(/^wx[0-9a-f]{16}$/);
    expect(name).toBe(me.who.programName);
    const { messages } = await me.desk.get<{ messages: { notice: string; body: string; title: string }[] }>(
      '/api/v1/messages',
    );
    const created = messages.filter(({ notice }) => notice === 'mp.created');
    expect(created.map(({ body }) => body)).toEqual([expect.stringContaining(appId)]);
    expect(messages.find(({ notice }) => notice === 'mp.result')?.title).toContain('已通过');
    const mails = await world.subjects(me.who.programEmail);
    expect(mails.filter((subject) => subject.includes('已开通'))).toHaveLength(1);
  });

  test('returns it with reasons; the name may change twice, and only a change of the name counts', async () => {
    const me = await submitted(await account());
    const back = async () => {
      [reviewer] = await reviewers(world);
      const { id } = await claimOf(reviewer, world, me.programId);
      await decide(reviewer, id, 'return', [
        unfit('mpName', 'name.misleading'),
        unfit('mpAvatar', 'avatar.unfit'),
      ]);
    };
    const left = async () =>
      (await me.desk.get<{ nameChangesLeft: number }>(`${me.program}/result`)).nameChangesLeft;
    const info = async (mpName: string) =>
      me.desk.ask('PUT', `${me.program}/steps/info`, {
        body: {
          mpName,
          mpIntro: me.who.introduction,
          mpAvatar: await me.desk.upload(me.programId, 'mpAvatar', await goodPicture()),
        },
      });
    const resubmit = async () => {
      expect((await me.desk.ask('POST', `${me.program}/submit`)).status).toBe(200);
      await world.due();
    };
    await back();
    expect(await stateOf(me, me.program)).toBe('returned');
    expect(await left()).toBe(2);
    expect((await info(me.who.programName)).status).toBe(200);
    expect(await left()).toBe(2);
    expect((await info(`${me.who.programName}一`)).status).toBe(200);
    expect(await left()).toBe(1);
    await resubmit();
    await back();
    expect((await info(`${me.who.programName}二`)).status).toBe(200);
    expect(await left()).toBe(0);
    expect(await info(`${me.who.programName}三`)).toMatchObject({ status: 422, code: 'name.changes_used' });
    expect((await info(`${me.who.programName}二`)).status).toBe(200);
    await resubmit();
    [reviewer] = await reviewers(world);
    await pass(me);
    const names = await world.query<{ text: string; state: string }>(
      'select text, state from names where application_id = $1',
      [me.programId],
    );
    expect(names).toEqual([{ text: `${me.who.programName}二`, state: 'granted' }]);
  });

  test('cannot be handed in twice, nor before all is answered', async () => {
    const me = await programOf(await account());
    await activated(me);
    expect(await me.desk.ask('POST', `${me.program}/submit`)).toMatchObject({
      status: 422,
      code: 'steps.missing',
    });
    await answerProgram(me);
    const all = await atOnce(10, () => me.desk.ask('POST', `${me.program}/submit`));
    expect(all.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(await world.query('select 1 from cases where application_id = $1', [me.programId])).toHaveLength(
      1,
    );
  });

  test('of two that want the same name gives it to one', async () => {
    const [one, two] = [await programOf(await account()), await programOf(await account())];
    await activated(one);
    await activated(two);
    await answerProgram(one);
    await expect(answerProgram(two, { mpName: one.who.programName })).rejects.toThrow('name.');
    world.clock.forward(11 * MINUTE);
    await answerProgram(two, { mpName: one.who.programName });
    const late = await one.desk.ask('POST', `${one.program}/submit`);
    expect(late.code).toMatch(/^name\./);
  });

  test('that comes too late is noticed', async () => {
    const me = await submitted(await account());
    await world.pass(10 * DAY);
    expect(world.ground.complaints.splice(0).join()).toContain(me.programId);
  });
});

describe('time', () => {
  test('What is not finished in thirty days ends: mailbox, name and place are free', async () => {
    const me = await programOf(await account());
    await activated(me);
    await answerProgram(me);
    await world.pass(31 * DAY);
    const [row] = await world.query<{ state: string }>('select state from applications where id = $1', [
      me.programId,
    ]);
    expect(row?.state).toBe('abandoned');
    await signInAgain(me);
    expect(await conditionsOf(me)).toEqual([]);
    const next = await programOf(me);
    expect(next.programId).not.toBe(me.programId);
    await activated(next);
    await answerProgram(next);
    expect(await stateOf(next, next.program)).toBe('filling');
  });

  test('What was returned may be changed for thirty days, however long the first part took', async () => {
    const me = await programOf(await account());
    await activated(me);
    await world.pass(28 * DAY);
    await signInAgain(me);
    await answerProgram(me);
    await me.desk.post(`${me.program}/submit`);
    await world.due();
    [reviewer] = await reviewers(world);
    const { id } = await claimOf(reviewer, world, me.programId);
    await decide(reviewer, id, 'return', [unfit('mpAvatar', 'avatar.unfit')]);
    await world.pass(25 * DAY);
    await signInAgain(me);
    expect(await stateOf(me, me.program)).toBe('returned');
    await world.pass(7 * DAY);
    const [row] = await world.query<{ state: string }>('select state from applications where id = $1', [
      me.programId,
    ]);
    expect(row?.state).toBe('abandoned');
  });
});

describe('the AppSecret', () => {
  test('is shown once; only a keyed hash of it is kept', async () => {
    const me = await approved(await account(), reviewer);
    await delivered(me);
    const made = await secret(me, 'make');
    expect(made).toMatch(/^[0-9a-f]{32}$/);
    const { secret: shown } = await me.desk.get<{ secret: unknown }>(`${me.program}/result`);
    expect(shown).toMatchObject({ state: 'active' });
    expect(JSON.stringify(shown)).not.toContain(made);
    await expect(secret(me, 'make')).rejects.toThrow('event.not_possible');
    expect(
      (await world.subjects(me.who.programEmail)).filter((subject) => subject.includes('生成')),
    ).toHaveLength(1);
  });

  test('is replaced by a reset, stopped by freezing, and given back by thawing, each after a scan of its own', async () => {
    const me = await approved(await account(), reviewer);
    const [first, second] = [await secret(me, 'make'), await secret(me, 'reset')];
    expect(second).not.toBe(first);
    expect(await secret(me, 'freeze')).toBeNull();
    await expect(secret(me, 'freeze')).rejects.toThrow('event.not_possible');
    expect(await secret(me, 'thaw')).toBeNull();
    const ticketId = await scanned(
      me,
      await me.desk.post<Begun>(`${me.program}/secret/scan`, { event: 'freeze' }),
    );
    const other = await me.desk.ask('POST', `${me.program}/secret`, { body: { event: 'reset', ticketId } });
    expect(other).toMatchObject({ status: 409, code: 'scan.other_act' });
    const answer = await me.desk.ask('POST', `${me.program}/secret`, { body: { event: 'freeze', ticketId } });
    expect(answer).toMatchObject({ status: 200, body: { state: 'frozen', secret: null } });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('does not exist before the AppID does', async () => {
    const me = await submitted(await account());
    const answer = await me.desk.ask('POST', `${me.program}/secret/scan`, { body: { event: 'make' } });
    expect(answer).toMatchObject({ code: 'secret.no_app' });
  });
});
