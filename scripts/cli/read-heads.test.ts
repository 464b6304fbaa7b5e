import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MINUTE } from '@ruzhu/rules';
import { beforeAll, expect, test } from 'vitest';
import { headFile } from '../../server/src/adapters/journal/head-file.ts';
import type { AuditHead } from '../../server/src/ports/records.ts';
import { temporaryFolder } from '../../server/src/testing/temporary-folder.ts';
import { readHeads } from './read-heads.ts';

const head = (seq: number): AuditHead => ({
  seq,
  hash: new Uint8Array(32).fill(seq),
  signedAt: seq * MINUTE,
  signature: new Uint8Array(64).fill(seq + 1),
});

let file: string;
beforeAll(() => {
  file = join(temporaryFolder(), 'second', 'heads.jsonl');
});

test('heads are added one after the other, read again as they were, and nobody else may read the file', async () => {
  const heads = headFile(file);
  await heads.append(head(1));
  await headFile(file).append(head(2));
  expect(readHeads(file)).toEqual([head(1), head(2)]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a line that a crash left unfinished takes no other with it', async () => {
  appendFileSync(file, '{"msg":"audit head","seq":3');
  await headFile(file).append(head(4));
  await headFile(file).append(head(5));
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(6);
  expect(readHeads(file).map(({ seq }) => seq)).toEqual([1, 2, 4, 5]);
});
