import { HOUR, MINUTE } from '@ruzhu/rules';
import { beforeAll, describe, expect, test } from 'vitest';
import { tokenOf } from '../testing/phone.ts';
import { accountOfProgram, programOf, reviewers, verified } from '../testing/review.ts';
import type { Programming } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

describe('From the page of an activation link', () => {
  let world: World;
  let me: Programming;
  let first: string;
  const stranger = () => world.browser('the mailbox on another computer');
  const link = async () => tokenOf(await world.linkTo(me.who.programEmail));
  const look = (token: string) => stranger().ask('GET', `/api/v1/activations/${token}`);
  const resend = (token: string) => stranger().ask('POST', `/api/v1/activations/${token}/resend`);

  beforeAll(async () => {
    world = await openWorld();
    const [reviewer] = await reviewers(world);
    me = await programOf(await verified(world, reviewer, { proofMode: 'legalRep' }));
    await accountOfProgram(me);
    await me.desk.post(`${me.program}/activation`);
    first = await link();
  });

  test('a new one cannot be asked for at once', async () => {
    expect((await resend(first)).code).toBe('code.too_soon');
  });

  test('who comes back to the waiting page is told when the next one may be sent and until when this one holds', async () => {
    const seen = () => me.desk.get<{ link: Record<string, string> | null }>(`${me.program}/activation`);
    const now = world.clock.now();
    const at = (ms: number) => new Date(ms).toISOString();
    expect(await seen()).toEqual({ link: { resendAt: at(now + MINUTE), endsAt: at(now + 48 * HOUR) } });
    const other = world.browser('somebody else');
    expect((await other.ask('GET', `${me.program}/activation`)).status).toBe(401);
  });

  test('nothing goes to a mailbox that was given since: the old link belongs to another', async () => {
    await world.pass(2 * MINUTE);
    const { programEmail: email, password } = me.who;
    const account = { password, agreeMiniProgramTerms: true };
    await me.desk.put(`${me.program}/steps/account`, { ...account, email: `other-${email}` });
    expect((await resend(first)).code).toBe('link.superseded');
    await me.desk.put(`${me.program}/steps/account`, { ...account, email });
  });

  test('a new one can be asked for once the old one has expired, by nobody who is signed in', async () => {
    await world.pass(49 * HOUR);
    const old = (await look(first)).code;
    const sent = (await resend(first)).status;
    await world.due();
    const fresh = await link();
    expect({ old, sent, isNew: fresh !== first }).toEqual({ old: 'link.expired', sent: 202, isNew: true });
    expect((await look(fresh)).status).toBe(200);
  });

  test('nothing is sent once the mailbox is activated, and nothing is known of other links', async () => {
    const last = await link();
    await stranger().post(`/api/v1/activations/${last}`);
    const codes = [(await resend(last)).code, (await resend('x'.repeat(43))).code];
    expect(codes).toEqual(['link.used', 'link.unknown']);
  });
});
