import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { madeDataFolder, query, startForTest } from '../../testing/embedded.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { chooseRunAs, commandLine, type Machine, type RunAs, spawnOptions, thisMachine } from './run-as.ts';

const machine = (differs: Partial<Machine>): Machine => ({
  uid: 1000,
  hasPasswdEntry: true,
  canMap: () => false,
  account: () => null,
  ...differs,
});

const nobody = { uid: 65534, gid: 65534 };

test.each<[string, Partial<Machine>, RunAs]>([
  ['an ordinary user runs it as itself', {}, { kind: 'self' }],
  ['root runs it in a user namespace', { uid: 0, canMap: () => true }, { kind: 'mapped' }],
  [
    'a user without a passwd entry runs it in a user namespace',
    { hasPasswdEntry: false, canMap: () => true },
    { kind: 'mapped' },
  ],
  [
    'root without user namespaces runs it as nobody',
    { uid: 0, account: (name: string) => (name === 'nobody' ? nobody : null) },
    { kind: 'account', ...nobody },
  ],
  [
    'root prefers the postgres account to nobody',
    { uid: 0, account: (name: string) => (name === 'postgres' ? { uid: 26, gid: 26 } : nobody) },
    { kind: 'account', uid: 26, gid: 26 },
  ],
])('%s', (_, differs, choice) => {
  expect(chooseRunAs(machine(differs))).toEqual(choice);
});

test.each([
  ['postgres.no-account', { uid: 0 }],
  ['postgres.no-passwd-entry', { uid: 4711, hasPasswdEntry: false }],
])('%s is a fault that points to DATABASE_URL', (code, differs) => {
  const choosing = () => chooseRunAs(machine(differs));
  expect(choosing).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining('DATABASE_URL') }),
  );
});

test('the command is wrapped only for a user namespace, and the account is given to the spawn', () => {
  const account = { kind: 'account', ...nobody } as const;
  expect(commandLine({ kind: 'self' }, ['postgres'])).toEqual(['postgres']);
  expect(commandLine({ kind: 'mapped' }, ['postgres'])).toEqual([
    'unshare',
    '--user',
    '--map-user=65534',
    '--',
    'postgres',
  ]);
  expect(spawnOptions(account)).toEqual({ cwd: '/', ...nobody });
  expect(commandLine(account, ['postgres'])).toEqual(['postgres']);
});

const here = thisMachine();
const account = { kind: 'account', ...(here.account('nobody') ?? nobody) } as const;

// Only root can become another account.
describe.runIf(here.uid === 0 && here.account('nobody') !== null)('as root', () => {
  const outside = temporaryFolder();
  const options = { runAs: account, outside };

  test('the data changes hands when it must be run another way than before', async () => {
    const folder = await madeDataFolder();
    const asNobody = await startForTest(folder, options);
    await query(asNobody.url, 'create table kept as select 7 as figure');
    await asNobody.stop();
    const asUsual = await startForTest(folder);
    expect(await query(asUsual.url, 'select figure from kept')).toEqual([{ figure: 7 }]);
  });

  test('an account that cannot enter the data folder gets a folder outside, found again at the next start', async () => {
    const folder = join(temporaryFolder(), 'data');
    const first = await startForTest(folder, options);
    await query(first.url, 'create table kept as select 7 as figure');
    await first.stop();
    expect(readdirSync(folder)).not.toContain('postgres');
    const second = await startForTest(folder, options);
    expect(await query(second.url, 'select figure from kept')).toEqual([{ figure: 7 }]);
  });

  test('data that the account cannot reach is never left behind for an empty database', async () => {
    // Below a folder that is private from the start.
    const folder = join(temporaryFolder(), 'data');
    cpSync(await madeDataFolder(), folder, { recursive: true });
    await expect(startForTest(folder, options)).rejects.toMatchObject({ code: 'postgres.cannot-enter' });
  });
});
