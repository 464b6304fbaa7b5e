import { beforeAll, describe, expect, test } from 'vitest';
import { approved, approveEntity, approveName, programOf, reviewers, verified } from '../testing/review.ts';
import { pay, readyToPay, signInAgain, type Traveller, type Verifying } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

const DAY = 24 * 3_600_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const state = async ({ accountId }: Traveller) =>
  (await world.query<{ state: string }>('select state from applications where id = $1', [accountId]))[0]!
    .state;
const until = async ({ accountId }: Traveller) =>
  new Date(
    (
      await world.query<{ until: Date }>(
        `select verified_until as until from accounts where application_id = $1`,
        [accountId],
      )
    )[0]!.until,
  ).getTime();
const sent = async ({ who }: Traveller, pattern: RegExp) =>
  (await world.subjects(who.email)).filter((subject) => pattern.test(subject)).length;
const goTo = (at: number) => world.pass(at - world.clock.now());
const beginsProgram = ({ desk, account }: Traveller) => desk.ask('POST', `${account}/mini-programs`);

/** Pays the yearly verification and has it decided. */
async function renew(me: Traveller): Promise<Verifying> {
  const again = await pay(await readyToPay(me));
  const [reviewer] = await reviewers(world);
  await approveEntity(reviewer, again);
  await approveName(reviewer, again);
  await world.due();
  return again;
}

describe('the year of a verified account', () => {
  test('is reminded of three, two and one months and seven days before its end, once each', async () => {
    const [reviewer] = await reviewers(world);
    const me = await verified(world, reviewer);
    const end = await until(me);
    const counts: number[] = [];
    for (const days of [93, 80, 62, 50, 32, 20, 8, 6, 1]) {
      await goTo(end - days * DAY);
      counts.push(await sent(me, /认证将在 .* 到期/));
    }
    expect(counts).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
    expect(await state(me)).toBe('renewalWindow');
  });

  test('does not close what a verified account may do while its renewal is decided', async () => {
    const [reviewer] = await reviewers(world);
    const me = await verified(world, reviewer, { proofMode: 'legalRep' });
    await goTo((await until(me)) - 30 * DAY);
    await signInAgain(me);
    await pay(await readyToPay(me));
    expect(await state(me)).toBe('verifying');
    expect((await beginsProgram(me)).status).toBe(201);
  });

  test('that lapsed closes the making of mini programs, leaves those there are, and can be renewed from that day on', async () => {
    const [reviewer] = await reviewers(world);
    const me = await verified(world, reviewer, { proofMode: 'legalRep' });
    const program = await approved(me, reviewer);
    const end = await until(me);
    await goTo(end + DAY);
    expect(await state(me)).toBe('lapsed');
    await signInAgain(me);
    expect(await beginsProgram(me)).toMatchObject({ status: 422, code: 'reuse.not_verified' });
    const [there] = await world.query<{ ended: unknown }>(
      'select ended_at as ended from accounts where application_id = $1',
      [program.programId],
    );
    expect(there).toEqual({ ended: null });
    await goTo(end + 20 * DAY);
    await signInAgain(me);
    const begins = world.clock.now();
    await renew(me);
    expect(await state(me)).toBe('verified');
    const next = await until(me);
    expect(next - begins).toBeGreaterThanOrEqual(365 * DAY);
    expect(next - begins).toBeLessThanOrEqual(367 * DAY);
    const names = await world.query('select state from names where application_id = $1', [me.accountId]);
    expect(names).toEqual([{ state: 'granted' }]);
    // The clock that would have released the name is over with the lapse.
    await world.pass(40 * DAY);
    expect(await state(me)).toBe('verified');
    await signInAgain(me);
    expect((await programOf(me)).programId).not.toBe(program.programId);
  });

  test('that was renewed tells of the next end, not of the old one', async () => {
    const [reviewer] = await reviewers(world);
    const me = await verified(world, reviewer);
    const first = await until(me);
    await goTo(first - 89 * DAY);
    await signInAgain(me);
    await renew(me);
    await goTo(first + DAY);
    expect(await state(me)).toBe('verified');
    expect(await sent(me, /认证将在 .* 到期/)).toBe(1);
    await goTo((await until(me)) - 6 * DAY);
    expect(await sent(me, /认证将在 .* 到期/)).toBe(5);
  });
});
