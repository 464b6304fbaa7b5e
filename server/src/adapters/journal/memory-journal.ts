import type { Journal } from '../../ports/journal.ts';

/** A journal in `kept`, which ends with the process. */
export function memoryJournal<Line>(kept: Line[] = []): Journal<Line> {
  return {
    lines: [...kept],
    append: async (line) => {
      kept.push(line);
    },
    replace: async (lines) => {
      kept.splice(0, kept.length, ...lines);
    },
    close: async () => {},
  };
}
