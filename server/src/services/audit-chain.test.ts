import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MINUTE } from '@ruzhu/rules';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AuditHead } from '../ports/records.ts';
import { auditRow } from '../testing/sample-reviews.ts';
import { openWorld, type World } from '../testing/world.ts';
import { chainHash, headText, putOnRecord } from './audit.ts';
import { verifyChain } from './audit-chain.ts';
import { canonicalJson, hexOf } from './canonical-json.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});

const store = () => world.product().deps.store;
const append = async (rows: number) => {
  const { deps } = world.product();
  for (let place = 0; place < rows; place += 1)
    await store().write('platform', (tx) =>
      putOnRecord(deps, tx, auditRow({ object: `V-${place} “号”`, data: { z: [1, null], a: '例' } })),
    );
};
const verify = (asked = {}) => verifyChain(world.product().deps, { batch: 4, ...asked });
const sabotage = (sql: string) =>
  world.query(`set session_replication_role = replica; ${sql}; reset session_replication_role`);
const heads = (): Promise<readonly AuditHead[]> => store().read('platform', (tx) => tx.audit.heads(10));

test('a chain that nobody has touched holds, from no row on', async () => {
  expect(await verify()).toEqual({ rows: 0, heads: 0, fault: null });
  await append(9);
  expect(await verify()).toEqual({ rows: 9, heads: 0, fault: null });
});

test('a row is hashed as canonical JSON after the hash before it', async () => {
  await append(2);
  const [second, first] = await store().read('platform', (tx) => tx.audit.recent({ limit: 2 }));
  const { hash, ...row } = second!;
  const { vault } = world.product().deps;
  expect(hash).toEqual(vault.digest(`${hexOf(first!.hash)}|${canonicalJson(row)}`));
  expect(hash).toEqual(chainHash(vault, hexOf(first!.hash), row));
});

describe('names the first bad row', () => {
  beforeEach(() => append(10));

  test.each([
    ['a changed reason', `update audit set reason = 'nothing' where seq = 7`, { seq: 7, why: 'altered' }],
    [
      'a changed time',
      `update audit set at = at + interval '1 ms' where seq = 3`,
      { seq: 3, why: 'altered' },
    ],
    ['a changed detail', `update audit set data = '{"z": [1, 2]}' where seq = 5`, { seq: 5, why: 'altered' }],
    ['a changed hash', `update audit set hash = '\\x00' where seq = 4`, { seq: 4, why: 'altered' }],
    ['a row taken out', `delete from audit where seq = 6`, { seq: 6, why: 'missing' }],
    ['the first row taken out', `delete from audit where seq = 1`, { seq: 1, why: 'missing' }],
    ['rows taken off the end', `delete from audit where seq > 8`, { seq: 9, why: 'cut' }],
    [
      'two rows exchanged',
      `update audit set seq = -1 where seq = 2; update audit set seq = 2 where seq = 3; update audit set seq = 3 where seq = -1`,
      { seq: 2, why: 'altered' },
    ],
  ])('after %s', async (_, sql, fault) => {
    await sabotage(sql);
    expect((await verify()).fault).toEqual(fault);
  });

  test('when the end and the head were taken back together, by the signed head', async () => {
    await world.run('audit');
    await sabotage(`delete from audit where seq > 8;
      update audit_head set seq = 8, hash = (select hash from audit where seq = 8)`);
    expect((await verify()).fault).toEqual({ seq: 9, why: 'cut' });
  });

  test('when all was made anew, by the head that the log was told', async () => {
    await world.run('audit');
    const told = await heads();
    await sabotage(`delete from audit; delete from audit_heads;
      update audit_head set seq = 0, hash = decode(repeat('00', 32), 'hex')`);
    await append(12);
    expect((await verify()).fault).toBeNull();
    expect((await verify({ told: [{ ...told[0]!, seq: 20 }] })).fault).toEqual({ seq: 20, why: 'forged' });
    const other = { ...told[0]!, hash: new Uint8Array(32) };
    const signature = world.product().deps.vault.sign(headText(other));
    expect((await verify({ told: [{ ...other, signature }] })).fault).toEqual({ seq: 10, why: 'differs' });
  });

  test('when a head was signed by somebody else', async () => {
    await world.run('audit');
    await sabotage(`update audit_heads set signature = decode(repeat('00', 64), 'hex')`);
    expect((await verify()).fault).toEqual({ seq: 10, why: 'forged' });
  });
});

test('rows that come while the chain is walked are walked too', async () => {
  await append(6);
  const { deps } = world.product();
  let added: Promise<void> | null = null;
  // The walk has its first batch when the row comes.
  const slow = {
    ...deps,
    store: {
      ...deps.store,
      read: (async (scope, work) => {
        const found = await deps.store.read(scope, work);
        if (Array.isArray(found) && found.length === 4) added ??= append(1);
        await added;
        return found;
      }) as typeof deps.store.read, // The same signature, one await more.
    },
  };
  expect(await verifyChain(slow, { batch: 4 })).toEqual({ rows: 7, heads: 0, fault: null });
});

describe('the head is signed', () => {
  test('at once, then a minute later, and only when it has moved', async () => {
    expect(await world.run('audit')).toBe(0);
    await append(1);
    expect(await world.run('audit')).toBe(1);
    await append(1);
    expect(await world.run('audit')).toBe(0);
    world.clock.forward(MINUTE);
    expect(await world.run('audit')).toBe(1);
    world.clock.forward(MINUTE);
    expect(await world.run('audit')).toBe(0);
    expect((await heads()).map(({ seq }) => seq)).toEqual([2, 1]);
    expect(await verify()).toEqual({ rows: 2, heads: 2, fault: null });
  });

  test('after a thousand rows, however soon', async () => {
    await append(1);
    await world.run('audit');
    await sabotage(`update audit_head set seq = 1001`);
    expect(await world.run('audit')).toBe(1);
  });
});

test('each signed head stands in the second place too, whatever the log tells', async () => {
  await append(3);
  await world.run('audit');
  const kept = await heads();
  const second = readFileSync(join(world.ground.folder, 'audit', 'heads.jsonl'), 'utf8')
    .trim()
    .split('\n');
  expect(kept).toHaveLength(1);
  expect(second.map((line) => JSON.parse(line))).toEqual(
    kept.map(({ seq, hash, signedAt, signature }) => ({
      msg: 'audit head',
      seq,
      hash: hexOf(hash),
      at: signedAt,
      signature: hexOf(signature),
    })),
  );
});
