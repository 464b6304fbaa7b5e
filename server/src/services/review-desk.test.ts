import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { claim, claimOf, decision, reviewers, viewOf } from '../testing/review.ts';
import { goodPicture, paid, stateOf, type Verifying } from '../testing/road.ts';
import { casesOf } from '../testing/verdicts.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

let world: World;
let one: Member;
let two: Member;
beforeAll(async () => {
  world = await openWorld();
});
// A sign-in of staff ends after a quarter of an hour, so that each test has reviewers of its own.
beforeEach(async () => {
  [one, two] = await reviewers(world);
});

const MINUTE = 60_000;
const _DAY = 24 * 60 * MINUTE;
const take = (me: Verifying, member = one) => claimOf(member, world, me.verificationId);

describe('the desk', () => {
  test('Of 20 reviewers who ask at once each gets a case of its own, and every case goes out once', async () => {
    const other = await openWorld();
    const agency = await other.agency();
    const crowd = await Promise.all(Array.from({ length: 20 }, () => other.member(['reviewer'], agency)));
    const merchants: Verifying[] = [];
    for (let n = 0; n < 8; n += 1) merchants.push(await paid(other));
    const answers = await Promise.all(
      crowd.map(({ browser }) => browser.ask<{ id: string }>('POST', '/api/v1/review/cases/next')),
    );
    const given = answers.filter(({ status }) => status === 200).map(({ body }) => body.id);
    expect(new Set(given).size).toBe(given.length);
    expect(
      answers.filter(({ status }) => status !== 200).every(({ code }) => code === 'review.queue_empty'),
    ).toBe(true);
    for (const member of crowd.filter((_, place) => answers[place]!.status !== 200)) {
      const { status, body } = await member.browser.ask<{ id: string }>('POST', '/api/v1/review/cases/next');
      if (status === 200) given.push(body.id);
    }
    expect(new Set(given).size).toBe(8);
    expect(given).toHaveLength(8);
  });

  test('The same case is given again while it is on the desk', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    expect((await claim(one)).id).toBe(id);
    await one.browser.post(`/api/v1/review/cases/${id}/put-back`);
    expect((await casesOf(me)).at(-1)).toMatchObject({ state: 'queued' });
  });

  test('The first look begins the review', async () => {
    const me = await paid(world);
    expect(await stateOf(me, me.verification)).toBe('dispatched');
    const { id } = await take(me);
    expect(await stateOf(me, me.verification)).toBe('reviewing');
    await one.browser.post(`/api/v1/review/cases/${id}/put-back`);
  });

  test('A case is lost after 30 minutes without a sign of life; work keeps it', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    // The sign-in of staff ends after a quarter of an hour; looking at the queue keeps it, but not the case.
    const wait = async () => {
      world.clock.forward(14 * MINUTE);
      await one.browser.get('/api/v1/review/cases');
    };
    await wait();
    await wait();
    const draft = { draft: { entityName: 'pass' } };
    await one.browser.put(`/api/v1/review/cases/${id}/draft`, draft);
    await wait();
    await wait();
    expect((await viewOf(one, id)).one.draft).toEqual({ entityName: 'pass' });
    world.clock.forward(2 * MINUTE);
    expect(await one.browser.ask('GET', `/api/v1/review/cases/${id}`)).toMatchObject({
      status: 403,
      code: 'review.not_claimed',
    });
    await world.run('desk');
    [one, two] = await reviewers(world);
    const { id: again } = await take(me, two);
    expect(again).toBe(id);
    expect((await viewOf(two, id)).one.draft).toEqual({ entityName: 'pass' });
    await two.browser.post(`/api/v1/review/cases/${id}/put-back`);
  });

  test('Nobody sees a case that is not on the own desk', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    const elsewhere = await world.member(['reviewer'], await world.agency({ capacity: 0 }));
    const file = (await viewOf(one, id)).items.flatMap(({ files }) => files)[0]!;
    const body = await decision(one, id, 'approve');
    const asks = [
      ['GET', ''],
      ['POST', '/reveal', { field: 'entity.adminMobile', reason: 'x' }],
      ['POST', '/contact'],
      ['PUT', '/draft', { draft: {} }],
      ['POST', '/put-back'],
      ['POST', '/calls', { outcome: 'reachedOk', seconds: 1 }],
      ['POST', '/unreachable'],
      ['POST', '/decision', body],
      ['GET', `/files/${file.id}`],
    ] as const;
    for (const [method, path, sent] of asks) {
      const url = `/api/v1/review/cases/${id}${path}`;
      const asked = sent ? { body: sent } : {};
      expect(await two.browser.ask(method, url, asked), url).toMatchObject({
        status: 403,
        code: 'review.not_claimed',
      });
      expect(await elsewhere.browser.ask(method, url, asked), url).toMatchObject({
        status: 404,
        code: 'not_found',
      });
      expect(await me.desk.ask(method, url, asked), url).toMatchObject({ status: 401 });
    }
    // Every look is marked with who looks and when, so that no two are the same, and none is the page as it was made.
    const look = async () =>
      Buffer.from((await one.browser.ask('GET', `/api/v1/review/cases/${id}/files/${file.id}`)).bytes);
    const first = await look();
    expect(first.length).toBeGreaterThan(1000);
    world.clock.forward(60_000);
    const own = Buffer.from((await me.desk.ask('GET', `/api/v1/files/${file.id}/page`)).bytes);
    expect(own.length).toBeGreaterThan(1000);
    for (const other of [own, await look()]) expect(first.equals(other)).toBe(false);
    await one.browser.post(`/api/v1/review/cases/${id}/put-back`);
  });

  test('Only files that were handed in can be looked at, and the merchant cannot take them away', async () => {
    const me = await paid(world);
    const later = await me.desk.upload(me.verificationId, 'otherProofs', await goodPicture());
    const { id } = await take(me);
    const file = (await viewOf(one, id)).items.flatMap(({ files }) => files)[0]!;
    expect(await one.browser.ask('GET', `/api/v1/review/cases/${id}/files/${later}`)).toMatchObject({
      status: 404,
    });
    expect(await me.desk.ask('DELETE', `/api/v1/files/${file.id}`)).toMatchObject({
      code: 'event.not_possible',
    });
    expect((await me.desk.ask('DELETE', `/api/v1/files/${later}`)).status).toBe(200);
    expect(await me.desk.ask('DELETE', `/api/v1/files/${later}`)).toMatchObject({ code: 'not_found' });
    expect((await viewOf(one, id)).items.flatMap(({ files }) => files)).toContainEqual(
      expect.objectContaining({ id: file.id }),
    );
    expect((await one.browser.ask('GET', `/api/v1/review/cases/${id}/files/${file.id}`)).status).toBe(200);
    await one.browser.post(`/api/v1/review/cases/${id}/put-back`);
  });

  test('Sealed values are masked until they are revealed, for a reason and on the record', async () => {
    const me = await paid(world);
    const { id } = await take(me);
    const view = await viewOf(one, id);
    const shown = JSON.stringify(view.items);
    for (const secret of [me.who.adminIdNumber, me.who.adminMobile, me.who.bankAccount])
      expect(shown).not.toContain(secret);
    const reveal = (field: string, reason: string) =>
      one.browser.ask('POST', `/api/v1/review/cases/${id}/reveal`, { body: { field, reason } });
    expect(await reveal('entity.adminIdNumber', ' ')).toMatchObject({
      code: 'field.missing',
      paths: ['reason'],
    });
    expect((await reveal('entity.adminIdNumber', '核对证件')).body).toEqual({ value: me.who.adminIdNumber });
    expect(await reveal('entity.password', '核对证件')).toMatchObject({ status: 404 });
    const { looks } = await me.desk.get<{ looks: { act: string; object: string; reason: string }[] }>(
      `${me.account}/history`,
    );
    expect(looks).toContainEqual(expect.objectContaining({ act: 'answer.reveal', reason: '核对证件' }));
    await one.browser.post(`/api/v1/review/cases/${id}/put-back`);
  });
});
