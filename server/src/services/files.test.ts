import { beforeAll, describe, expect, test } from 'vitest';
import { printedPage } from '../testing/pictures.ts';
import { registered, type Verifying, verificationOf } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
let me: Verifying;
beforeAll(async () => {
  world = await openWorld();
  me = await verificationOf(await registered(world));
});

const sheet = (width: number) => printedPage({ width, height: 700 }).png().toBuffer();

const upload = (bytes: Uint8Array, key?: string, field = 'officialLetter') =>
  me.desk.ask<{ id: string }>(
    'POST',
    `/api/v1/applications/${me.verificationId}/files?field=${field}&name=a.png`,
    { bytes, ...(key ? { key } : {}) },
  );
const count = async () =>
  (await world.query('select from files where application_id = $1', [me.verificationId])).length;

describe('an upload whose answer was lost', () => {
  test('is kept once when it comes again under the same key', async () => {
    const [bytes, before] = [await sheet(900), await count()];
    const [first, again] = [await upload(bytes, 'key-00000001'), await upload(bytes, 'key-00000001')];
    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 201, body: { id: first.body.id } });
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await count()).toBe(before + 1);
  });

  test('is not mistaken for another picture, nor for another paper', async () => {
    await upload(await sheet(901), 'key-00000002');
    expect(await upload(await sheet(902), 'key-00000002')).toMatchObject({ code: 'idempotency.differs' });
    expect(await upload(await sheet(901), 'key-00000002', 'licenceImage')).toMatchObject({
      code: 'idempotency.differs',
    });
  });

  test('of both at once keeps one', async () => {
    const [bytes, before] = [await sheet(903), await count()];
    const answers = await Promise.all([upload(bytes, 'key-00000003'), upload(bytes, 'key-00000003')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await count()).toBe(before + 1);
  });
});
