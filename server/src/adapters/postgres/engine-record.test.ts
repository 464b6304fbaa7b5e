import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { claimDataFolder } from './engine-record.ts';

test('a data folder stays with the kind of database that it began with', () => {
  const folder = join(temporaryFolder(), 'data');
  claimDataFolder(folder, 'external');
  claimDataFolder(folder, 'external');
  const claimOther = () => claimDataFolder(folder, 'embedded');
  expect(claimOther).toThrow(expect.objectContaining({ code: 'postgres.other-engine' }));
  expect(claimOther).toThrow(/一直使用 DATABASE_URL 指向的数据库，现在要用的是内置数据库/);
  expect(claimOther).toThrow(/used with the database of DATABASE_URL/);
});

test('a folder that cannot be written is said to be so', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const claim = () => claimDataFolder(join(file, 'data'), 'embedded');
  expect(claim).toThrow(expect.objectContaining({ code: 'postgres.folder' }));
});
