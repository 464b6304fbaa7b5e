import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reviewers, unfit } from '../testing/review.ts';
import {
  type Application,
  answerVerification,
  confirmVerification,
  goodPicture,
  ordered,
  pay,
  proveLegalRep,
  registered,
  type Traveller,
  type Verifying,
  verificationOf,
} from '../testing/road.ts';
import { giveBack, resubmit } from '../testing/verdicts.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

let world: World;
let finance: Member;
beforeAll(async () => {
  world = await openWorld({ policy: 'wechat-2026' });
});
beforeEach(async () => {
  finance = await world.member(['finance']);
});

const view = ({ desk, verification }: Verifying) => desk.get<Application>(verification);
const stepsOf = async (me: Verifying) =>
  Object.fromEntries((await view(me)).steps.map(({ key, status }) => [key, status]));
const choose = (me: Verifying, entityProof: string, more = {}) =>
  me.desk.ask('PUT', `${me.verification}/steps/proof`, { body: { entityProof, ...more } });

/** Everything but the proof of the entity is handed in. */
async function withoutProof(given: Parameters<typeof registered>[1] = {}): Promise<Verifying> {
  const me = await verificationOf(await registered(world, { kind: 'enterprise', ...given }));
  await answerVerification(me, 'agree', 'who');
  await confirmVerification(me);
  await answerVerification(me, 'licence', 'contact', 'naming', 'invoice');
  return me;
}

async function transferArrives({ desk, account, who }: Traveller): Promise<void> {
  const { amount } = await desk.post<{ amount: number }>(`${account}/transfers`);
  const entry = {
    reference: `bank-${world.next()}`,
    payerName: who.entityName,
    payerAccount: '6222000000000000',
    amount,
    paidAt: new Date(world.clock.now()).toISOString(),
  };
  await finance.browser.post('/api/v1/operations/statements', { entries: [entry] });
}

describe('the proof of the entity', () => {
  test('is a page of its own, and nobody pays before it is given', async () => {
    const me = await withoutProof();
    expect(await stepsOf(me)).toMatchObject({ proof: 'notBegun' });
    const scan = await me.desk.ask('POST', `${me.verification}/payment/scan`);
    expect(scan).toMatchObject({ code: 'steps.missing' });
    expect(await choose(me, 'somebody')).toMatchObject({ code: 'field.not_offered' });
  });

  test('is given by the legal representative on the own phone; the account is not asked for', async () => {
    const me = await withoutProof();
    await choose(me, 'legalRepFace');
    expect(await stepsOf(me)).toMatchObject({ proof: 'begun' });
    expect(await stepsOf(me)).not.toHaveProperty('bank');
    await proveLegalRep(me);
    expect(await stepsOf(me)).toMatchObject({ proof: 'done' });
    expect((await ordered(me)).amount).toBe(30_000);
  });

  test('is waited for on the road: who has it, and until when', async () => {
    const me = await withoutProof();
    await choose(me, 'legalRepFace');
    await me.desk.post(`${me.account}/legal-rep-links`, { mobile: null });
    type Road = { tasks: { key: string; status: string }[]; waiting: { what: string; who: string }[] };
    const road = await me.desk.get<Road>(`${me.account}/road`);
    expect(road.waiting).toMatchObject([{ what: 'proof', who: 'legalRep' }]);
    expect(road.tasks.find(({ key }) => key === 'proof')).toMatchObject({ status: 'waiting' });
    await world.pass(25 * 3_600_000);
    expect(await world.subjects(me.who.email)).toContainEqual(expect.stringMatching(/法定代表人验证/));
  });

  test('is given by the own bank, whose account is then asked for', async () => {
    const me = await withoutProof();
    await choose(me, 'transfer');
    expect(await stepsOf(me)).toMatchObject({ proof: 'begun', bank: 'begun' });
    const empty = await me.desk.ask('PUT', `${me.verification}/steps/bank`, { body: {} });
    expect(empty).toMatchObject({ code: 'field.missing' });
    await answerVerification(me, 'bank');
    await transferArrives(me);
    expect(await stepsOf(me)).toMatchObject({ proof: 'done', bank: 'done' });
    expect((await ordered(me)).amount).toBe(30_000);
  });

  test('of a sole trader asks for no account in either way', async () => {
    const me = await withoutProof({ kind: 'soleTrader' });
    await choose(me, 'transfer');
    expect(await stepsOf(me)).not.toHaveProperty('bank');
  });

  test('is the electronic licence, a file that the reviewer looks at', async () => {
    const me = await withoutProof();
    expect(await choose(me, 'electronicLicence')).toMatchObject({ code: 'field.missing' });
    const electronicLicence = await me.desk.upload(
      me.verificationId,
      'electronicLicence',
      await goodPicture(),
    );
    await choose(me, 'electronicLicence', { electronicLicence });
    expect(await stepsOf(me)).toMatchObject({ proof: 'done' });
    expect((await ordered(me)).amount).toBe(30_000);
  });

  test('may be given in another way until one has succeeded; what the first needed is forgotten', async () => {
    const me = await withoutProof();
    await choose(me, 'transfer');
    await answerVerification(me, 'bank');
    await choose(me, 'legalRepFace');
    const { answers } = await view(me);
    expect(answers).toMatchObject({ entityProof: 'legalRepFace' });
    expect(answers).not.toHaveProperty('bankAccountNumber');
  });

  test('that was given at the registration holds, and no other is begun', async () => {
    const me = await withoutProof({ proofMode: 'legalRep' });
    expect(await stepsOf(me)).toMatchObject({ proof: 'done' });
    expect(await choose(me, 'transfer')).toMatchObject({ code: 'proof.already_proved' });
    expect((await ordered(me)).amount).toBe(30_000);
  });
});

describe('another proof, chosen after the first was returned', () => {
  const proofReturned = async () => {
    // Without an agency there is nobody the case could go to.
    await reviewers(world);
    const me = await withoutProof();
    const picture = await goodPicture();
    const electronicLicence = await me.desk.upload(me.verificationId, 'electronicLicence', picture);
    await choose(me, 'electronicLicence', { electronicLicence });
    await pay(me);
    await giveBack(me, unfit('entityProof', 'subject.number_wrong'));
    return me;
  };

  test('by the legal representative is given before anything is sent again', async () => {
    const me = await proofReturned();
    await choose(me, 'legalRepFace');
    expect(await resubmit(me)).toMatchObject({ status: 422, code: 'steps.missing' });
    await proveLegalRep(me);
    expect((await resubmit(me)).status).toBe(200);
  });

  test('by the account opens the page of the account', async () => {
    const me = await proofReturned();
    await choose(me, 'transfer');
    await answerVerification(me, 'bank');
    expect(await resubmit(me)).toMatchObject({ status: 422, code: 'steps.missing' });
    await transferArrives(me);
    expect((await resubmit(me)).status).toBe(200);
  });
});
