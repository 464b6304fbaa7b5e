import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ocr, OcrAnswer } from '../ports/ocr.ts';
import { makePdf } from '../testing/pdf.ts';
import { printedPage, withCode } from '../testing/pictures.ts';
import { claimOf, type Read, reviewers, viewOf } from '../testing/review.ts';
import {
  answerVerification,
  confirmVerification,
  pay,
  readyToPay,
  registered,
  type Verifying,
  verificationAnswers,
  verificationOf,
} from '../testing/road.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

let world: World;
let one: Member;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  [one] = await reviewers(world);
});
const absent = { connected: false, read: async () => 'unavailable' } as const satisfies Ocr;
afterEach(() => {
  world.ground.ocr.current = absent;
});

type Reading = {
  readonly state: string;
  readonly proposals: readonly { readonly field: string; readonly value: string; readonly from: string }[];
};

const upload = (me: Verifying, bytes: Uint8Array, field = 'licenceImage') =>
  me.desk.upload(me.verificationId, field, bytes);
const readingOf = (me: Verifying, file: string) => me.desk.get<Reading>(`/api/v1/files/${file}/reading`);
const coded = async (text: string): Promise<Buffer> =>
  (await withCode(printedPage({ width: 900, height: 700 }), text)).png().toBuffer();

/** A reader that gives this answer, and counts how often it was asked. */
function reader(answer: OcrAnswer<'businessLicence'>) {
  const asked = { times: 0 };
  world.ground.ocr.current = {
    connected: true,
    read: async () => {
      asked.times += 1;
      return answer as never; // Licences only are asked for here.
    },
  };
  return asked;
}

describe('a licence that was handed in', () => {
  test('is read by its QR code and by the text of a PDF', async () => {
    const me = await verificationOf(await registered(world));
    const code = me.who.licenceNumber;
    const picture = await upload(me, await coded(`https://licence.example/?code=${code}`));
    expect(await readingOf(me, picture)).toEqual({
      state: 'read',
      proposals: [{ field: 'licenceNumber', value: code, from: 'code' }],
    });
    const pdf = await upload(me, makePdf({ lines: [`No ${code}`] }));
    expect((await readingOf(me, pdf)).proposals).toEqual([
      { field: 'licenceNumber', value: code, from: 'text' },
    ]);
  });

  test('is read by whoever reads pictures, once', async () => {
    const me = await verificationOf(await registered(world));
    const asked = reader({ fields: { entityName: '示例店', address: '永兴岛' } });
    const file = await upload(me, await coded(me.who.licenceNumber));
    expect(asked.times).toBe(0);
    const reading = await readingOf(me, file);
    expect(reading.proposals).toEqual([
      { field: 'entityName', value: '示例店', from: 'picture' },
      { field: 'licenceNumber', value: me.who.licenceNumber, from: 'code' },
      { field: 'address', value: '永兴岛', from: 'picture' },
    ]);
    expect(await readingOf(me, file)).toEqual(reading);
    expect(asked.times).toBe(1);
  });

  test.each([
    ['unreadable', 'nothing', 1],
    ['unavailable', 'unavailable', 2],
  ] as const)('that is %s blocks nothing', async (answer, state, times) => {
    const me = await verificationOf(await registered(world));
    const asked = reader(answer);
    const file = await upload(me, await printedPage({ width: 901, height: 700 }).png().toBuffer());
    expect(await readingOf(me, file)).toEqual({ state, proposals: [] });
    await readingOf(me, file);
    expect(asked.times).toBe(times);
  });

  test('is read by nobody where no reader is connected, nor are other papers', async () => {
    const me = await verificationOf(await registered(world));
    const licence = await upload(me, await printedPage({ width: 902, height: 700 }).png().toBuffer());
    const letter = await upload(me, await coded(me.who.licenceNumber), 'officialLetter');
    const nothing = { state: 'nothing', proposals: [] };
    expect(await readingOf(me, licence)).toEqual(nothing);
    expect(await readingOf(me, letter)).toEqual(nothing);
  });

  test('is shown to its owner only, and kept sealed', async () => {
    const [me, other] = [await verificationOf(await registered(world)), await registered(world)];
    const file = await upload(me, await coded(me.who.licenceNumber));
    const told = await other.desk.ask('GET', `/api/v1/files/${file}/reading`);
    expect(told).toMatchObject({ status: 404, code: 'not_found' });
    const [row] = await world.query<{ reading: string }>('select reading from files where id = $1', [file]);
    expect(row!.reading).not.toContain(me.who.licenceNumber);
  });

  test('is not read without end', async () => {
    const me = await verificationOf(await registered(world));
    const file = await upload(me, await coded(me.who.licenceNumber));
    for (let n = 0; n < 60; n += 1) await readingOf(me, file);
    const told = await me.desk.ask('GET', `/api/v1/files/${file}/reading`);
    expect(told).toMatchObject({ status: 429, code: 'rate.too_many' });
  });
});

describe('what was read otherwise than typed', () => {
  const other = '91460323MA5A988R8C';
  const lintOf = async (me: Verifying) => {
    const { lint } = await me.desk.get<{
      lint: { items: readonly { id: string; level: string; code: string | null; path: string }[] };
    }>(`${me.verification}/preflight`);
    return lint.items.find(({ id }) => id === 'licence_read');
  };
  const handIn = async (bytes: Uint8Array): Promise<Verifying> => {
    const me = await verificationOf(await registered(world));
    await answerVerification(me, 'agree', 'who');
    await confirmVerification(me);
    const { licence } = verificationAnswers(me.who, await upload(me, bytes));
    await me.desk.put(`${me.verification}/steps/licence`, licence);
    await answerVerification(me, 'bank', 'contact', 'naming', 'invoice');
    return me;
  };

  test('is advice to the merchant, who may pay all the same, and stands beside it for the reviewer', async () => {
    const me = await handIn(await coded(other));
    expect(await lintOf(me)).toMatchObject({
      level: 'advice',
      code: 'licence.read_differs',
      path: 'subject.licenceNumber',
    });
    await pay(me);
    const { id } = await claimOf(one, world, me.verificationId);
    const fields = (await viewOf(one, id)).items.flatMap((item) => item.fields);
    const read = (key: string): Read | null | undefined => fields.find((field) => field.key === key)?.read;
    expect(read('entity.licenceNumber')).toEqual({ value: other, from: 'code', differs: true });
    expect(read('entity.entityName')).toBeNull();
    expect(read('validUntil')).toBeNull();
    expect(fields.filter((field) => field.sealed).every((field) => field.read === null)).toBe(true);
  });

  test('stands beside the tick of a term without an end, and a kind is not compared', async () => {
    const lines = ['营业期限：2021-03-15至2041-03-14', '类型：有限责任公司'];
    const me = await handIn(await coded(lines.join(';')));
    await pay(me);
    const { id } = await claimOf(one, world, me.verificationId);
    const fields = (await viewOf(one, id)).items.flatMap((item) => item.fields);
    const read = (key: string) => fields.find((field) => field.key === key)?.read;
    expect(read('longTerm')).toEqual({ value: '2041-03-14', from: 'code', differs: true });
    expect(read('entity.enterpriseType')).toMatchObject({ value: '有限责任公司', differs: false });
  });

  test('is nothing where both say the same', async () => {
    const me = await verificationOf(await registered(world));
    await answerVerification(me, 'agree', 'who');
    await confirmVerification(me);
    const file = await upload(me, await coded(me.who.licenceNumber));
    await me.desk.put(`${me.verification}/steps/licence`, verificationAnswers(me.who, file).licence);
    expect(await lintOf(me)).toMatchObject({ level: 'pass' });
  });
});

describe('the same picture', () => {
  /** A sheet that belongs to nobody else. */
  const sheet = (seed: number) =>
    printedPage({ width: 900, height: 700 }).composite([
      {
        input: { create: { width: 300, height: 80 + seed, channels: 3, background: '#402020' } },
        left: 80 + 7 * seed,
        top: 50,
      },
      {
        input: { create: { width: 160, height: 160, channels: 3, background: '#c03028' } },
        left: 600,
        top: 400,
      },
    ]);
  const findings = async (me: Verifying) => {
    const { files } = await me.desk.get<{ files: readonly { field: string; findings: readonly string[] }[] }>(
      `/api/v1/applications/${me.verificationId}/files`,
    );
    return Object.fromEntries(files.map((file) => [file.field, file.findings.includes('doc.used_twice')]));
  };

  test('for two papers is told to the merchant, until one of them is taken away', async () => {
    const me = await verificationOf(await registered(world));
    const bytes = await sheet(1).png().toBuffer();
    await upload(me, bytes);
    expect(await findings(me)).toEqual({ licenceImage: false });
    const letter = await upload(me, await sharp(bytes).jpeg({ quality: 70 }).toBuffer(), 'officialLetter');
    expect(await findings(me)).toEqual({ licenceImage: true, officialLetter: true });
    await me.desk.ask('DELETE', `/api/v1/files/${letter}`);
    expect(await findings(me)).toEqual({ licenceImage: false });
  });

  test('for the same paper again is told to nobody', async () => {
    const me = await verificationOf(await registered(world));
    const bytes = await sheet(2).png().toBuffer();
    await upload(me, bytes);
    await upload(me, bytes);
    expect(await findings(me)).toEqual({ licenceImage: false });
  });

  test('in another merchant’s application is told to the reviewer, with its number', async () => {
    const bytes = await sheet(3).png().toBuffer();
    const [theirs, mine] = [
      await verificationOf(await registered(world)),
      await readyToPay(await registered(world)),
    ];
    await upload(theirs, await sharp(bytes).jpeg({ quality: 70 }).toBuffer());
    const file = await upload(mine, bytes);
    await mine.desk.put(`${mine.verification}/steps/licence`, verificationAnswers(mine.who, file).licence);
    await pay(mine);
    const { id } = await claimOf(one, world, mine.verificationId);
    const { samePictures } = await viewOf(one, id);
    const [row] = await world.query<{ number: string }>('select number from applications where id = $1', [
      theirs.verificationId,
    ]);
    expect(samePictures).toEqual([
      { file, number: row!.number, exact: false, sameSubject: false, at: expect.any(String) },
    ]);
  });
});
