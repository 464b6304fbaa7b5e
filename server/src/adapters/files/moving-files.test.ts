import { expect, test } from 'vitest';
import { filesContract } from '../../ports/files.contract.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { vaultWrap } from '../../testing/vault-wrap.ts';
import { localFiles } from './local-files.ts';
import { movingFiles } from './moving-files.ts';

const merchant = '0192f3a4-7b1c-7000-8000-0000000000aa';
const file = '0192f3a4-7b1c-7000-8000-000000000001';
const { wrap } = vaultWrap();
const place = () => localFiles({ folder: temporaryFolder(), wrap });

filesContract('two places', async () => {
  const [before, next] = [place(), place()];
  const files = movingFiles(before, next);
  return { files, restart: async () => movingFiles(before, next) };
});

test('what was put before the move is still there, and is removed for good', async () => {
  const [before, next] = [place(), place()];
  const files = movingFiles(before, next);
  await before.put(merchant, file, 'page', Uint8Array.from([1]));
  expect(await files.get(merchant, file, 'page')).toEqual(Uint8Array.from([1]));
  await files.put(merchant, file, 'page', Uint8Array.from([2]));
  expect(await files.get(merchant, file, 'page')).toEqual(Uint8Array.from([2]));
  expect(await before.get(merchant, file, 'page')).toEqual(Uint8Array.from([1]));
  await files.remove(merchant, file);
  expect(await before.get(merchant, file, 'page')).toBeNull();
  expect(await next.get(merchant, file, 'page')).toBeNull();
});
