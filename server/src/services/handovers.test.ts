import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { goodPicture, registered, type Verifying, verificationOf } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
let me: Verifying;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  me = await verificationOf(await registered(world));
});

const MINUTE = 60_000;

type Link = { readonly url: string; readonly endsAt: string };

const begin = (field = 'licenceImage') =>
  me.desk.post<Link>(`/api/v1/applications/${me.verificationId}/handovers`, { field });
const tokenOf = ({ url }: Link) => new URL(url).pathname.slice('/s/'.length);
/** A phone that nobody has used sends a picture. */
const send = async (token: string, bytes?: Uint8Array, key?: string) =>
  world.browser('camera').ask('POST', `/api/v1/phone/handovers/${token}?name=phone.jpg`, {
    bytes: bytes ?? (await goodPicture()),
    ...(key ? { key } : {}),
  });
const fields = async () => {
  const { files } = await me.desk.get<{ files: readonly { field: string; name: string }[] }>(
    `/api/v1/applications/${me.verificationId}/files`,
  );
  return files.map(({ field, name }) => `${field} ${name}`);
};

describe('a phone that photographs a paper', () => {
  test('shows what is asked for, and its picture lies in the slot', async () => {
    const link = await begin();
    const page = await world.browser('camera').ask('GET', new URL(link.url).pathname);
    expect(page.status).toBe(200);
    // Pages are what they are made of here, as text.
    expect(JSON.parse(Buffer.from(page.bytes).toString())).toMatchObject({
      kind: 'handover',
      view: { field: 'licenceImage' },
    });
    expect(await send(tokenOf(link))).toMatchObject({ status: 201, body: { findings: ['doc.small'] } });
    expect(await fields()).toEqual(['licenceImage phone.jpg']);
  });

  test('has ten minutes', async () => {
    const token = tokenOf(await begin());
    world.clock.forward(10 * MINUTE - 1);
    expect((await send(token)).status).toBe(201);
    world.clock.forward(1);
    expect(await send(token)).toMatchObject({ status: 410, code: 'link.expired' });
    expect((await world.browser('camera').ask('GET', `/s/${token}`)).status).toBe(404);
  });

  test('sends five pictures and no more; the same one again is one', async () => {
    const token = tokenOf(await begin());
    const bytes = await goodPicture();
    expect((await send(token, bytes, 'key-00000001')).status).toBe(201);
    expect((await send(token, bytes, 'key-00000002')).status).toBe(201);
    for (let n = 0; n < 3; n += 1) expect((await send(token)).status).toBe(201);
    expect(await send(token)).toMatchObject({ code: 'link.used' });
    expect(await fields()).toHaveLength(5);
  });

  test.each([
    ['another field', (token: string) => token.replace('-licenceImage-', '-officialLetter-')],
    ['a later end', (token: string) => token.replace(/-(\w{8})-/, '-zzzzzzzz-')],
    ['another mark', (token: string) => token.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
    ['no mark', (token: string) => token.slice(0, -33)],
    ['another application', (token: string) => token.replace(/^./, (first) => (first === '0' ? '1' : '0'))],
  ])('with %s in its link sends nothing', async (_, change) => {
    const token = tokenOf(await begin());
    const altered = change(token);
    expect(altered).not.toBe(token);
    expect(await send(altered)).toMatchObject({ status: 404, code: 'not_found' });
    expect(await fields()).toEqual([]);
  });

  test('is told what is wrong with a picture, as the computer would be', async () => {
    const answer = await send(tokenOf(await begin()), Buffer.from('GIF89a'));
    expect(answer).toMatchObject({ status: 415, code: 'file.type' });
  });

  test('is asked by the merchant alone', async () => {
    const other = await registered(world);
    const path = `/api/v1/applications/${me.verificationId}/handovers`;
    expect(await other.desk.ask('POST', path, { body: { field: 'licenceImage' } })).toMatchObject({
      status: 404,
      code: 'not_found',
    });
  });

  test('is not asked without end', async () => {
    for (let n = 0; n < 30; n += 1) await begin();
    const path = `/api/v1/applications/${me.verificationId}/handovers`;
    const told = await me.desk.ask('POST', path, { body: { field: 'licenceImage' } });
    expect(told).toMatchObject({ status: 429, code: 'rate.too_many' });
  });
});
