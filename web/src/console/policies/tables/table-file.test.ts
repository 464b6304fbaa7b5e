import { categoryEditions, shippedCalendar, shippedNameWords } from '@ruzhu/rules';
import { expect, test } from 'vitest';
import { readTableFile } from './table-file.ts';

test.each([
  ['categories', categoryEditions[0]],
  ['calendar', shippedCalendar[0]],
  ['nameWords', shippedNameWords],
  [null, { year2: 1 }],
  [null, 'text'],
])('a file that holds %s is known by its fields', (kind, content) => {
  expect(readTableFile('a.json', JSON.stringify(content))).toMatchObject({ ok: true, kind });
});

test('a file that is no JSON says where it breaks, and a large one is not sent', () => {
  expect(readTableFile('a.json', '{"year": 2027,')).toMatchObject({
    ok: false,
    why: expect.stringMatching(/JSON/),
  });
  expect(readTableFile('a.json', `"${'字'.repeat(400_000)}"`)).toEqual({
    ok: false,
    name: 'a.json',
    why: null,
  });
});
