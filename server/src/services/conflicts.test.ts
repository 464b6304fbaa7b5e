import { beforeAll, describe, expect, test } from 'vitest';
import { claim, claimOf } from '../testing/review.ts';
import { paid, type Verifying } from '../testing/road.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const URL = '/api/v1/review/conflicts';
const declare = ({ browser }: Member, subjectCode: string, note = '亲属的公司') =>
  browser.ask('POST', URL, { body: { subjectCode, note } });

const codeOf = async ({ verificationId }: Verifying): Promise<string> =>
  (
    await world.query<{ code: string }>('select subject_code as code from cases where application_id = $1', [
      verificationId,
    ])
  )[0]!.code;
const caseOf = async ({ verificationId }: Verifying) =>
  (
    await world.query<{ state: string; agency: string | null; stranded: boolean }>(
      'select state, agency_id as agency, stranded from cases where application_id = $1',
      [verificationId],
    )
  )[0]!;

describe('an entity a reviewer has declared not to judge', () => {
  test('is never given to that reviewer, and to a colleague all the same', async () => {
    const agency = await world.agency();
    const [own, colleague] = [
      await world.member(['reviewer'], agency),
      await world.member(['reviewer'], agency),
    ];
    const me = await paid(world);
    const code = await codeOf(me);
    // However it is typed.
    const typed = ` ${code.slice(0, 2).toLowerCase()} ${code.slice(2)} `;
    expect(await declare(own, typed)).toMatchObject({ status: 201, body: { subjectCode: code } });
    await expect(claim(own)).rejects.toThrow('review.queue_empty');
    expect((await claimOf(colleague, world, me.verificationId)).state).toBe('claimed');
  });

  test('leaves the desk at once when it is on it', async () => {
    const agency = await world.agency({ capacity: 100_000 });
    const own = await world.member(['reviewer'], agency);
    await world.member(['reviewer'], agency);
    const me = await paid(world);
    await world.query('update cases set agency_id = $1 where application_id = $2', [
      agency,
      me.verificationId,
    ]);
    const { id } = await claimOf(own, world, me.verificationId);
    await declare(own, await codeOf(me));
    expect(await caseOf(me)).toMatchObject({ state: 'queued' });
    expect(await own.browser.ask('GET', `/api/v1/review/cases/${id}`)).toMatchObject({ status: 403 });
    await expect(claim(own)).rejects.toThrow('review.queue_empty');
  });

  test('goes to no agency where nobody else could take it, and is shown to operators when there is none', async () => {
    const lonely = await openWorld();
    const agency = await lonely.agency();
    const only = await lonely.member(['reviewer', 'nameReviewer'], agency);
    const me = await paid(lonely);
    const [row] = await lonely.query<{ code: string }>('select subject_code as code from cases');
    await declare(only, row!.code);
    await lonely.query(`update cases set agency_id = null, state = 'queued'`);
    await lonely.run('dispatch');
    expect(await lonely.query('select agency_id as agency, stranded from cases')).toEqual([
      { agency: null, stranded: true },
    ]);
    const other = await lonely.agency();
    await lonely.member(['reviewer'], other);
    await lonely.run('dispatch');
    expect(await lonely.query('select agency_id as agency, stranded from cases')).toEqual([
      { agency: other, stranded: false },
    ]);
    expect(me.verificationId).toBeTruthy();
  });

  test('is listed and withdrawn by the own reviewer alone, on record, and must be a licence number', async () => {
    const agency = await world.agency();
    const [own, colleague] = [
      await world.member(['reviewer'], agency),
      await world.member(['reviewer'], agency),
    ];
    const code = '91460323MA5YY009X7';
    await declare(own, code);
    await declare(own, code, '离职单位');
    expect(await own.browser.get(URL)).toMatchObject({
      conflicts: [{ subjectCode: code, note: '离职单位' }],
    });
    expect(await colleague.browser.get(URL)).toEqual({ conflicts: [] });
    expect(await colleague.browser.ask('DELETE', `${URL}/${code}`)).toMatchObject({ status: 404 });
    expect((await own.browser.ask('DELETE', `${URL}/${code}`)).status).toBe(200);
    expect(await declare(own, '示例公司')).toMatchObject({ status: 422, code: 'conflict.code' });
    const acts = await world.query<{ act: string }>(
      'select act from audit where object = $1 and actor_id = $2 order by seq',
      [code, own.staff.id],
    );
    expect(acts.map(({ act }) => act)).toEqual(['conflict.declare', 'conflict.declare', 'conflict.withdraw']);
  });

  test('are two hundred at most', async () => {
    const own = await world.member(['reviewer'], await world.agency());
    await world.query(
      `insert into staff_conflicts select $1, lpad(n::text, 18, '0'), '', now() from generate_series(1, 200) n`,
      [own.staff.id],
    );
    expect(await declare(own, '91460323MA5YY009X7')).toMatchObject({ code: 'conflict.too_many' });
  });
});
