import { beforeAll, describe, expect, test } from 'vitest';
import { approved, delivered, reviewers, secret, verified } from '../testing/review.ts';
import type { Application } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

describe('A merchant walks from the first mail to an AppSecret', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });

  test('by the proof of the legal representative, and nothing personal stands readable in the database', async () => {
    const [reviewer] = await reviewers(world);
    const me = await verified(world, reviewer, { kind: 'enterprise', proofMode: 'legalRep' });
    const { who, desk, account } = me;
    await desk.put(`${me.verification}/drafts/bank`, { bankAccountNumber: who.bankAccount });
    await desk.put(`${account}/drafts/admin`, { adminIdNumber: who.adminIdNumber });
    const program = await approved(me, reviewer);
    await delivered(program);
    const made = await secret(program, 'make');
    expect(made).toMatch(/^[0-9a-f]{32}$/);
    expect((await desk.get<Application>(program.program)).state).toBe('delivered');
    expect(world.ground.complaints).toEqual([]);

    const canaries = {
      administrator: who.adminIdNumber,
      administratorName: who.adminName,
      phone: who.adminMobile,
      legalRepresentative: who.legalRepId,
      legalRepPhone: who.legalRepMobile,
      bank: who.bankAccount,
      mailbox: who.email,
      programMailbox: who.programEmail,
      password: who.password,
      secret: made,
    };
    expect(await readableIn(world, canaries)).toEqual([]);
    expect(await readableIn(world, { entity: who.entityName })).not.toEqual([]);
  });

  test('while the product is thrown away and started again before every single request', async () => {
    const [reviewer] = await reviewers(world);
    world.restartAlways(true);
    const me = await verified(world, reviewer, { proofMode: 'legalRep' });
    const program = await approved(me, reviewer);
    await delivered(program);
    expect(await secret(program, 'make')).toMatch(/^[0-9a-f]{32}$/);
    world.restartAlways(false);
    const { state } = await me.desk.get<Application>(program.program);
    expect({ state, complaints: world.ground.complaints }).toEqual({ state: 'delivered', complaints: [] });
  });
});

/** Every place in the database where one of these can be read, in any column that holds text, JSON or bytes. */
async function readableIn(
  world: World,
  canaries: Readonly<Record<string, string | null>>,
): Promise<string[]> {
  const columns = await world.query<{ table: string; column: string; type: string }>(`
    select table_name as table, column_name as column, data_type as type from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY', 'bytea')`);
  const found: string[] = [];
  for (const { table, column, type } of columns) {
    const text = type === 'bytea' ? `encode(${column}, 'escape')` : `${column}::text`;
    for (const [name, value] of Object.entries(canaries))
      if (
        (await world.query(`select 1 from ${table} where position($1 in ${text}) > 0 limit 1`, [value]))
          .length > 0
      )
        found.push(`${name} in ${table}.${column}`);
  }
  return found;
}
