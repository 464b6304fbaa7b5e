import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journalContract } from '../../ports/journal.contract.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { openJsonLines } from './json-lines.ts';
import { memoryJournal } from './memory-journal.ts';

const freshFile = () => join(temporaryFolder(), 'some', 'where', 'records.jsonl');

journalContract('the file of JSON lines', () => {
  const file = freshFile();
  return { open: () => openJsonLines(file) };
});

journalContract('the journal in memory', () => {
  const kept: { at: number; text: string }[] = [];
  return { open: async () => memoryJournal(kept) };
});

test('a line that a crash left unfinished is cut off, and the next one is whole', async () => {
  const file = freshFile();
  const first = await openJsonLines<number>(file);
  await first.append(1);
  await first.close();
  appendFileSync(file, '{"half');
  const second = await openJsonLines<number>(file);
  expect(second.lines).toEqual([1]);
  await second.append(2);
  await second.close();
  expect(readFileSync(file, 'utf8')).toBe('1\n2\n');
});

test('a line that is damaged in the middle is told with its number', async () => {
  const file = join(temporaryFolder(), 'records.jsonl');
  writeFileSync(file, '1\n{"half\n3\n');
  await expect(openJsonLines(file)).rejects.toThrow('damaged in line 2');
});

test('a line is on disk when it was acknowledged, and only its owner reads the file', async () => {
  const file = freshFile();
  const journal = await openJsonLines<string>(file);
  await journal.append('seen');
  expect(readFileSync(file, 'utf8')).toBe('"seen"\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await journal.replace([]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await journal.close();
});
