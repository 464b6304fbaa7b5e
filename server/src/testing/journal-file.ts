import { afterEach } from 'vitest';
import { openJsonLines } from '../adapters/journal/json-lines.ts';
import type { Journal } from '../ports/journal.ts';

const open: { readonly close: () => Promise<void> }[] = [];

afterEach(async () => {
  for (const journal of open.splice(0)) await journal.close();
});

/** The journal in `file`; it is closed after the test. */
export async function journalFile<Line>(file: string): Promise<Journal<Line>> {
  const journal = await openJsonLines<Line>(file);
  open.push(journal);
  return journal;
}
