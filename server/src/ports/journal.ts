/** A short list of records that survives the process. It belongs to one process at a time. */
export type Journal<Line> = {
  /** What stood in it when it was opened, oldest first. */
  readonly lines: readonly Line[];
  /** Resolves when the record is on disk. */
  readonly append: (line: Line) => Promise<void>;
  /** Puts these records in place of all others: whole, or not at all. */
  readonly replace: (lines: readonly Line[]) => Promise<void>;
  readonly close: () => Promise<void>;
};
