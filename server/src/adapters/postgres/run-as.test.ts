import { expect, test } from 'vitest';
import { madeDataFolder, query, startForTest } from '../../testing/embedded.ts';
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

// Only root can become another account.
test.runIf(here.uid === 0 && here.account('nobody') !== null)(
  'the data changes hands when root must run it another way than before',
  async () => {
    const folder = await madeDataFolder();
    const account = here.account('nobody') ?? nobody;
    const asNobody = await startForTest(folder, { runAs: { kind: 'account', ...account } });
    await query(asNobody.url, 'create table kept as select 7 as figure');
    await asNobody.stop();
    const asUsual = await startForTest(folder);
    expect(await query(asUsual.url, 'select figure from kept')).toEqual([{ figure: 7 }]);
  },
);
