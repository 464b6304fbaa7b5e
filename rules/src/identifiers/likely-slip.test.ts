import { expect, test } from 'vitest';
import { hintsOf, TEST_DAY } from '../testing/readings.ts';
import { fill } from '../texts.ts';
import { likelySlip } from './likely-slip.ts';
import { parseResidentId } from './resident-id.ts';
import { parseUscc } from './uscc.ts';

const context = { asOf: TEST_DAY };

test.each([
  ['9111 o108-5513 85082q', '第 5 位可能是 0，不是 O', 'Character 5 may be 0, not O'],
  ['91310115MA1H8R7C6D', '第 11 位可能是 2，不是 1', 'Character 11 may be 2, not 1'],
])('%s: %s', (typed, zh, en) => {
  const slip = likelySlip(typed, hintsOf(parseUscc(typed, context)))!;
  expect(fill(slip.words.zh, slip.params)).toBe(zh);
  expect(fill(slip.words.en, slip.params)).toBe(en);
});

test('exchanged neighbours are named together', () => {
  const typed = '460039199001010091';
  const slip = likelySlip(typed, hintsOf(parseResidentId(typed, context)))!;
  expect(fill(slip.words.zh, slip.params)).toBe('第 17 位和第 18 位可能写反了');
  expect(fill(slip.words.en, slip.params)).toBe('Characters 17 and 18 may be exchanged');
});

test.each([
  ['several values would pass', 'AB', ['AC', 'AD']],
  ['none would', 'AB', []],
  ['a sign is missing', 'AB', ['ABC']],
  ['two distant signs differ', 'ABC', ['XBY']],
  ['three signs differ', 'ABC', ['XYZ']],
])('nothing is named when %s', (_case, typed, suggestions) => {
  expect(likelySlip(typed, { position: null, suggestions })).toBeNull();
});
