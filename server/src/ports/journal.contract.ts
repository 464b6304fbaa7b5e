import { afterEach, describe, expect, test } from 'vitest';
import type { Journal } from './journal.ts';

type Line = { readonly at: number; readonly text: string };

/** What every journal keeps. `open` opens the same one again, as the next process would. */
export function journalContract(
  name: string,
  make: () => { readonly open: () => Promise<Journal<Line>> },
): void {
  const opened: Journal<Line>[] = [];
  const begin = () => {
    const { open } = make();
    return async () => {
      const journal = await open();
      opened.push(journal);
      return journal;
    };
  };
  afterEach(async () => {
    for (const journal of opened.splice(0)) await journal.close();
  });
  const line = (at: number, text = '短信\n"引号"') => ({ at, text });

  describe(`${name} as a journal`, () => {
    test('is empty at first', async () => {
      expect((await begin()()).lines).toEqual([]);
    });

    test('gives back what was appended, in order, after a restart', async () => {
      const open = begin();
      const first = await open();
      await first.append(line(1));
      await Promise.all([first.append(line(2)), first.append(line(3))]);
      await first.close();
      expect((await open()).lines).toEqual([line(1), line(2), line(3)]);
    });

    test('is extended by the next process', async () => {
      const open = begin();
      const first = await open();
      await first.append(line(1));
      await first.close();
      const second = await open();
      await second.append(line(2));
      await second.close();
      expect((await open()).lines).toEqual([line(1), line(2)]);
    });

    test('holds only the new records once they were put in place of the old', async () => {
      const open = begin();
      const first = await open();
      for (const at of [1, 2, 3]) await first.append(line(at));
      await first.replace([line(3)]);
      await first.append(line(4));
      await first.close();
      expect((await open()).lines).toEqual([line(3), line(4)]);
    });
  });
}
