import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeDataFolder, startForTest } from '../../testing/embedded.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { proveRuntime } from './place.ts';
import { findRuntime } from './runtime.ts';

test.each(['freebsd-x64', 'linux-riscv64', 'win32-x64'])(
  'a platform without programs is named: %s',
  (platform) => {
    const finding = () => findRuntime(temporaryFolder(), platform);
    expect(finding).toThrow(expect.objectContaining({ code: 'postgres.platform' }));
    expect(finding).toThrow(new RegExp(`${platform}.*DATABASE_URL`, 's'));
  },
);

test('a platform whose package was left out at the install is named', () => {
  const other = process.arch === 'arm64' ? 'linux-x64' : 'linux-arm64';
  expect(() => findRuntime(temporaryFolder(), other)).toThrow(
    expect.objectContaining({ code: 'postgres.missing' }),
  );
});

test('a program that this system cannot run is a fault that names musl and DATABASE_URL', async () => {
  const native = temporaryFolder();
  mkdirSync(join(native, 'bin'));
  // An interpreter that does not exist: what a program for another C library looks like.
  writeFileSync(join(native, 'bin', 'postgres'), '#!/lib/ld-of-another-system\n');
  chmodSync(join(native, 'bin', 'postgres'), 0o755);
  const proving = proveRuntime({ kind: 'self' }, { native, version: '0', libraryPath: null }, native);
  await expect(proving).rejects.toMatchObject({
    code: 'postgres.cannot-run',
    message: expect.stringMatching(/musl.*DATABASE_URL/s),
  });
});

test('a server that answers but cannot be seen is taken for another machine’s, and left alone', async () => {
  const folder = await madeDataFolder();
  // It refuses as a server that is still waking does: an error packet with code 57P03.
  const fields = ['SFATAL', 'C57P03', 'Mthe database system is starting up', '', ''].join('\0');
  const packet = Buffer.concat([Buffer.from('E'), Buffer.alloc(4), Buffer.from(fields)]);
  packet.writeInt32BE(packet.length - 1, 1);
  const server = createServer((socket) => socket.once('data', () => socket.end(packet)));
  const listening = Promise.withResolvers<void>();
  server.listen(join(folder, 'socket', '.s.PGSQL.5432'), listening.resolve);
  await listening.promise;
  await expect(startForTest(folder)).rejects.toMatchObject({ code: 'postgres.elsewhere' });
  server.close();
});
