import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { linkLibraries } from './library-links.ts';

function packageWithLibraries(): string {
  const native = temporaryFolder();
  mkdirSync(join(native, 'lib'));
  writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'library');
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  return native;
}

test('the links that the package lists are made once, beside the libraries', () => {
  const native = packageWithLibraries();
  const spare = join(native, 'spare');
  expect([linkLibraries(native, spare), linkLibraries(native, spare)]).toEqual([null, null]);
  expect(readlinkSync(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
  expect(readdirSync(native)).not.toContain('spare');
});

test('where the package cannot be written the links go into the spare folder', () => {
  const native = packageWithLibraries();
  const spare = join(native, 'spare');
  // A file in place of the folder stands for one that refuses to be written, for root too.
  rmSync(join(native, 'lib'), { recursive: true });
  writeFileSync(join(native, 'lib'), '');
  expect(linkLibraries(native, spare)).toBe(`${spare}:${join(native, 'lib')}`);
  expect(readlinkSync(join(spare, 'libpq.so.5'))).toBe(join(native, 'lib', 'libpq.so.5.18'));
  expect(readFileSync(join(native, 'lib'), 'utf8')).toBe('');
});
