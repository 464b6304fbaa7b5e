import { reasons as library } from '@ruzhu/journeys';
import { describe, expect, test } from 'vitest';
import type { Reason } from './case-view.ts';
import {
  differing,
  draftOf,
  type Marks,
  nextOpen,
  type Review,
  readMarks,
  reviewReducer,
  verdictsOf,
} from './review.ts';

const items = ['entityName', 'licenceNumber', 'bank'];
const reduce = reviewReducer(items);
const start: Review = { marks: {}, at: 0 };
const reasons = library.map(({ items: fits, ...rest }): Reason => ({ ...rest, items: [...fits] }));
const reason = (code: string) => reasons.find((one) => one.code === code)!;
const pass = { verdict: 'pass', reason: null, words: '', note: '' } as const;

describe('a half-made review', () => {
  test('goes on to the next undecided item after each conclusion, and comes round to what was skipped', () => {
    const second = reduce({ ...start, at: 1 }, { kind: 'pass' });
    expect(second).toEqual({ marks: { licenceNumber: pass }, at: 2 });
    const third = reduce(second, { kind: 'pass' });
    expect(third.at).toBe(0);
    expect(reduce(third, { kind: 'pass' }).at).toBe(0);
  });

  test('stays at an item that differs and takes the words of the chosen reason, which stay editable', () => {
    const differs = reduce(start, { kind: 'differ' });
    expect(differs).toEqual({ marks: { entityName: { ...pass, verdict: 'differs' } }, at: 0 });
    const chosen = reduce(differs, { kind: 'reason', path: 'entityName', reason: reason('doc.blurred') });
    expect(chosen.marks.entityName).toMatchObject({ reason: 'doc.blurred', words: '照片模糊，看不清文字' });
    const edited = reduce(chosen, { kind: 'words', path: 'entityName', text: '公章处模糊' });
    const noted = reduce(edited, { kind: 'note', path: 'entityName', text: '像扫描件' });
    expect(noted.marks.entityName).toEqual({
      verdict: 'differs',
      reason: 'doc.blurred',
      words: '公章处模糊',
      note: '像扫描件',
    });
  });

  test('lets go of the reason when the item passes after all, and keeps the note to colleagues', () => {
    const marks = {
      bank: { verdict: 'differs', reason: 'bank.name_differs', words: 'x', note: 'y' },
    } as const;
    expect(reduce({ marks, at: 2 }, { kind: 'pass' }).marks.bank).toEqual({ ...pass, note: 'y' });
    expect(reduce({ marks, at: 2 }, { kind: 'clear' }).marks).toEqual({});
  });

  test('moves within its items', () => {
    expect(reduce(start, { kind: 'move', by: -1 }).at).toBe(0);
    expect(reduce({ ...start, at: 2 }, { kind: 'move', by: 1 }).at).toBe(2);
    expect(reduce(start, { kind: 'go', to: 9 }).at).toBe(2);
  });

  test('is put back from its draft, without what does not belong to the case', () => {
    const marks: Marks = { bank: { ...pass, note: 'n' } };
    expect(readMarks(draftOf(marks), items)).toEqual(marks);
    expect(readMarks({ marks: { other: pass, bank: { verdict: 'maybe' }, entityName: 'x' } }, items)).toEqual(
      {},
    );
    expect(readMarks({}, items)).toEqual({});
    expect(reduce(start, { kind: 'restore', marks: { entityName: pass } }).at).toBe(1);
  });

  test('differs from another one exactly where the conclusions do', () => {
    expect(differing(items, { bank: pass }, { bank: { ...pass } })).toEqual([]);
    expect(differing(items, { bank: pass }, { bank: { ...pass, note: 'x' }, entityName: pass })).toEqual([
      'entityName',
      'bank',
    ]);
  });
});

test('the next open item is looked for after the present one first', () => {
  expect(nextOpen(items, {}, 0)).toBe(1);
  expect(nextOpen(items, { licenceNumber: pass, bank: pass }, 1)).toBe(0);
  expect(nextOpen(items, { entityName: pass, licenceNumber: pass, bank: pass }, 1)).toBe(1);
  expect(nextOpen(items, { entityName: pass, licenceNumber: pass, bank: pass }, -1)).toBe(0);
});

test('verdicts fail an item for a final reason and ask to mend it for every other', () => {
  const differs = (code: string | null) =>
    ({ verdict: 'differs', reason: code, words: ' 说明 ', note: '' }) as const;
  const marks = { entityName: differs('subject.cancelled'), licenceNumber: differs('doc.blurred') };
  expect(verdictsOf(items, { ...marks, bank: pass }, reasons)).toEqual([
    { path: 'entityName', verdict: 'fail', reason: 'subject.cancelled', words: '说明', note: null },
    { path: 'licenceNumber', verdict: 'fix', reason: 'doc.blurred', words: '说明', note: null },
    { path: 'bank', verdict: 'pass', reason: null, words: null, note: null },
  ]);
  expect(verdictsOf(items, {}, reasons)).toEqual([]);
});
