import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { readAccountName } from './account-name.ts';
import { shippedNameWords } from './name-words.data.ts';
import { nameWordsEditionTexts } from './name-words-edition.texts.ts';
import { readNameWords } from './read-name-words.ts';

const words = { zh: '说明', en: 'note' };
const good = {
  edition: '2027-01',
  checkedOn: '2027年1月5日',
  forbidden: [{ kind: 'illegal', reason: words, source: 'own list', words: ['坏词', '坏词'] }],
  withProof: [{ key: 'zoo', wording: words, source: 'own list', words: ['动物园'], unless: ['动物园路'] }],
};

/** The good lists with one place set to something else. */
const edited = (place: string, value: unknown): unknown => {
  const copy = structuredClone(good) as Record<string, unknown>;
  const keys = place.split('.');
  const last = keys.pop()!;
  // Every parent is an object or a list of the good lists.
  const parent = keys.reduce((inner, key) => inner[key] as Record<string, unknown>, copy);
  parent[last] = value;
  return copy;
};

const many = (count: number) => Array.from({ length: count }, (_, n) => `词${n}`);

/** Every fault once: what is edited, the code, and the place that is named. */
const faults = [
  ['edition', 'A_1', 'nameWords.shape', 'edition'],
  ['checkedOn', '2027-02-30', 'nameWords.shape', 'checkedOn'],
  ['forbidden', {}, 'nameWords.shape', 'forbidden'],
  ['forbidden', Array(101).fill(good.forbidden[0]), 'nameWords.shape', 'forbidden'],
  ['forbidden.0.kind', 'rude', 'nameWords.shape', 'forbidden.0.kind'],
  ['forbidden.0.reason', '说明', 'nameWords.shape', 'forbidden.0.reason'],
  ['forbidden.0.source', '', 'nameWords.shape', 'forbidden.0.source'],
  ['forbidden.0.words', '坏词', 'nameWords.shape', 'forbidden.0.words'],
  ['forbidden.0.words', ['坏词', 7], 'nameWords.shape', 'forbidden.0.words.1'],
  ['forbidden.0.words', ['坏'], 'nameWords.single_sign', 'forbidden.0.words.0'],
  ['forbidden.0.unless', ['，。'], 'nameWords.word', 'forbidden.0.unless.0'],
  ['forbidden.0.alone', ['a'.repeat(31)], 'nameWords.word', 'forbidden.0.alone.0'],
  ['withProof', null, 'nameWords.shape', 'withProof'],
  ['withProof.0.key', '1', 'nameWords.shape', 'withProof.0.key'],
  ['withProof.0.wording', {}, 'nameWords.shape', 'withProof.0.wording'],
  ['withProof.0.source', 1, 'nameWords.shape', 'withProof.0.source'],
  ['withProof.0.words', ['园'], 'nameWords.single_sign', 'withProof.0.words.0'],
  ['withProof', [good.withProof[0], good.withProof[0]], 'nameWords.repeated', 'withProof.1.key'],
  ['keywords', ['鹿'], 'nameWords.single_sign', 'keywords.0'],
  ['generic', many(5_001), 'nameWords.too_large', 'generic'],
  ['regions', {}, 'nameWords.shape', 'regions'],
] as const;

describe('word lists that an operator loads', () => {
  test('may be those of the product', () => {
    const once = (list: readonly string[]) => [...new Set(list)];
    expect(readNameWords(JSON.parse(JSON.stringify(shippedNameWords)))).toEqual({
      ok: true,
      value: {
        ...shippedNameWords,
        generic: once(shippedNameWords.generic),
        regions: once(shippedNameWords.regions),
      },
    });
  });

  test('are completed with what was left out, and hold each word once', () => {
    expect(readNameWords(good)).toEqual({
      ok: true,
      value: {
        edition: '2027-01',
        checkedOn: '2027-01-05',
        forbidden: [
          {
            ...good.forbidden[0],
            code: 'name.illegal',
            words: ['坏词'],
            alone: [],
            unless: [],
            provenByEntityName: false,
            provenByTrademark: false,
            inIntroductions: false,
          },
        ],
        withProof: good.withProof,
        keywords: [],
        generic: [],
        regions: [],
        publicServices: [],
      },
    });
  });

  test('judge names once they are read', () => {
    const read = readNameWords(good);
    if (!read.ok) throw new Error(read.refusal.code);
    const name = (text: string) => readAccountName(text, { policy: seed2021, words: read.value });
    expect(name('云鹿坏词小站')).toMatchObject({ ok: false, refusal: { code: 'name.illegal' } });
    expect(name('云鹿小站')).toMatchObject({ ok: true });
  });

  test.each(faults)('at %s with %j are refused with %s at %s', (place, value, code, path) => {
    expect(readNameWords(edited(place, value))).toMatchObject({ ok: false, refusal: { code, path } });
  });

  test.each([null, [], 'text'])('that are %j are refused as a whole', (json) => {
    expect(readNameWords(json)).toMatchObject({ ok: false, refusal: { code: 'nameWords.shape', path: '' } });
  });

  test('are refused with every code that has a sentence', () => {
    const reached: readonly string[] = faults.map(([, , code]) => code);
    expect(Object.keys(nameWordsEditionTexts).filter((code) => !reached.includes(code))).toEqual([]);
  });

  test('never make the reader throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...faults.map(([place]) => place)), fc.jsonValue(), (place, value) => {
        expect(typeof readNameWords(edited(place, value)).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});
