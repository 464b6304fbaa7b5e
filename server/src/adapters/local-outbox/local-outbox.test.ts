import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localOutboxContract } from '../../ports/local-outbox.contract.ts';
import { journalFile } from '../../testing/journal-file.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { memoryJournal } from '../journal/memory-journal.ts';
import { localOutbox, type OutboxLine } from './local-outbox.ts';

const clock = { now: () => 1_790_000_000_000 };

localOutboxContract('the outbox on disk', async (limit) => {
  const file = join(temporaryFolder(), 'outbox.jsonl');
  let journal = await journalFile<OutboxLine>(file);
  return {
    outbox: localOutbox({ journal, clock, limit }),
    restart: async () => {
      await journal.close();
      journal = await journalFile<OutboxLine>(file);
      return localOutbox({ journal, clock, limit });
    },
  };
});

localOutboxContract('the outbox in memory', async (limit) => {
  const kept: OutboxLine[] = [];
  const start = () => localOutbox({ journal: memoryJournal(kept), clock, limit });
  return { outbox: start(), restart: async () => start() };
});

const sms = { channel: 'sms', to: '13800000000', subject: '', text: '短信', html: '' } as const;

test('the file does not grow beyond twice what is kept', async () => {
  const file = join(temporaryFolder(), 'outbox.jsonl');
  const outbox = localOutbox({ journal: await journalFile<OutboxLine>(file), clock, limit: 10 });
  for (let id = 1; id <= 200; id += 1) await outbox.deliver({ ...sms, id: String(id) });
  expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(20);
});

test('a message that could not be kept is not shown', async () => {
  const full = async () => {
    throw new Error('disk full');
  };
  const outbox = localOutbox({ journal: { ...memoryJournal<OutboxLine>(), append: full }, clock });
  await expect(outbox.deliver({ ...sms, id: '1' })).rejects.toThrow('disk full');
  expect(outbox.list()).toEqual([]);
});

test('a message carries the time of the product, which may be moved', async () => {
  const outbox = localOutbox({ journal: memoryJournal<OutboxLine>(), clock });
  await outbox.deliver({ ...sms, id: '1' });
  expect(outbox.find('1')?.at).toBe(clock.now());
});
