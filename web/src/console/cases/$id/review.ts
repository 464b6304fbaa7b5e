import type { Reason } from './case-view.ts';

/** What a reviewer has concluded about one item; what is not in the table is undecided. */
export type Mark = {
  readonly verdict: 'pass' | 'differs';
  readonly reason: string | null;
  /** What the merchant reads. */
  readonly words: string;
  /** What only colleagues read. */
  readonly note: string;
};
export type Marks = Readonly<Record<string, Mark>>;
export type Review = { readonly marks: Marks; readonly at: number };

export type ReviewStep =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'pass' | 'differ' | 'clear'; readonly path?: string }
  | { readonly kind: 'reason'; readonly path: string; readonly reason: Reason }
  | { readonly kind: 'words' | 'note'; readonly path: string; readonly text: string }
  | { readonly kind: 'restore'; readonly marks: Marks };

const BLANK: Mark = { verdict: 'differs', reason: null, words: '', note: '' };

const withMark = (review: Review, path: string, mark: Mark): Review => ({
  ...review,
  marks: { ...review.marks, [path]: mark },
});

/** Where the eyes go next: the first undecided item after this one, else the first of all, else it stays. */
export function nextOpen(items: readonly string[], marks: Marks, from: number): number {
  const order = items.map((_, index) => (from + 1 + index) % items.length);
  return order.find((index) => !marks[items[index] ?? '']) ?? Math.max(from, 0);
}

/** A half-made review: pure, so that a draft can be put back and two of them compared. `items` are the item keys in order. */
export const reviewReducer =
  (items: readonly string[]) =>
  (review: Review, step: ReviewStep): Review => {
    const path = ('path' in step && step.path) || items[review.at] || '';
    const here = items.indexOf(path);
    const mark = review.marks[path];
    switch (step.kind) {
      case 'go':
        return { ...review, at: Math.min(Math.max(step.to, 0), items.length - 1) };
      case 'move':
        return { ...review, at: Math.min(Math.max(review.at + step.by, 0), items.length - 1) };
      case 'pass': {
        const passed = withMark(review, path, { ...BLANK, note: mark?.note ?? '', verdict: 'pass' });
        return { ...passed, at: nextOpen(items, passed.marks, here) };
      }
      case 'differ':
        return { ...withMark(review, path, { ...(mark ?? BLANK), verdict: 'differs' }), at: here };
      case 'clear': {
        const { [path]: _gone, ...marks } = review.marks;
        return { marks, at: here };
      }
      case 'reason': {
        const { code, word } = step.reason;
        return withMark(review, path, {
          ...(mark ?? BLANK),
          verdict: 'differs',
          reason: code,
          words: word.zh,
        });
      }
      case 'words':
        return withMark(review, path, { ...(mark ?? BLANK), words: step.text });
      case 'note':
        return withMark(review, path, { ...(mark ?? BLANK), note: step.text });
      case 'restore':
        return { marks: step.marks, at: nextOpen(items, step.marks, -1) };
    }
  };

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A draft as the server keeps it. Whatever does not belong to the items of the case is left out. */
export function readMarks(draft: Readonly<Record<string, unknown>>, items: readonly string[]): Marks {
  const kept = isRecord(draft.marks) ? draft.marks : {};
  const marks = items.flatMap((path): [string, Mark][] => {
    const mark = kept[path];
    if (!isRecord(mark) || (mark.verdict !== 'pass' && mark.verdict !== 'differs')) return [];
    const { verdict, reason, words, note } = mark;
    return [[path, { verdict, reason: textOf(reason) || null, words: textOf(words), note: textOf(note) }]];
  });
  return Object.fromEntries(marks);
}

/** What goes back to the server as a draft. */
export const draftOf = (marks: Marks): Record<string, unknown> => ({ marks });

/** The items on which two reviews of the same case do not agree. */
export const differing = (items: readonly string[], mine: Marks, theirs: Marks): readonly string[] =>
  items.filter((path) => JSON.stringify(mine[path] ?? null) !== JSON.stringify(theirs[path] ?? null));

type Verdict = {
  readonly path: string;
  readonly verdict: 'pass' | 'fix' | 'fail';
  readonly reason: string | null;
  readonly words: string | null;
  readonly note: string | null;
};

/** The verdicts a decision carries: a final reason fails the item, every other asks to mend it. */
export function verdictsOf(items: readonly string[], marks: Marks, reasons: readonly Reason[]): Verdict[] {
  const isFinal = (code: string | null) => reasons.some((one) => one.code === code && one.kind === 'final');
  return items.flatMap((path): Verdict[] => {
    const mark = marks[path];
    if (!mark) return [];
    const note = mark.note.trim() || null;
    if (mark.verdict === 'pass') return [{ path, verdict: 'pass', reason: null, words: null, note }];
    const { reason } = mark;
    return [{ path, verdict: isFinal(reason) ? 'fail' : 'fix', reason, words: mark.words.trim(), note }];
  });
}
