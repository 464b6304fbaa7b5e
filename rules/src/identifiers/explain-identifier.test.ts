import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifierVectors } from '../testing/identifier-vectors.data.ts';
import { TEST_DAY } from '../testing/readings.ts';
import { explainAny, explainIdentifier } from './explain-identifier.ts';
import { findIdentifierKind, namedKinds } from './find-identifier-kind.ts';
import type { IdentifierKindName } from './kinds.ts';

const context = { asOf: TEST_DAY };

function kindOf(name: IdentifierKindName) {
  const kind = findIdentifierKind(name);
  if (!kind.ok) throw new Error(kind.refusal.code);
  return kind.value;
}

describe('a number of a named kind', () => {
  test('is told with what its parts mean', () => {
    const told = explainIdentifier('9135 0100-M000100Y43', kindOf('uscc'), context);
    expect(told).toMatchObject({
      kind: 'uscc',
      ok: true,
      value: '91350100M000100Y43',
      code: null,
      position: null,
      suggestions: [],
    });
    expect(told.facts).toMatchObject({ organisationCode: expect.any(String) });
  });

  test('that warns says so in words', () => {
    const [warning] = explainIdentifier('91460323MA5YY0011W', kindOf('uscc'), context).warnings;
    expect(warning).toMatchObject({
      code: 'uscc.organisation_check',
      says: { zh: expect.stringMatching(/./) },
    });
    expect(JSON.stringify(warning)).not.toMatch(/\{\w+\}/);
  });

  test('that is refused says where, why and what was probably meant', () => {
    expect(explainIdentifier('9111O108551385082Q', kindOf('uscc'), context)).toMatchObject({
      ok: false,
      value: null,
      facts: null,
      warnings: [],
      code: 'uscc.charset',
      position: 5,
      suggestions: ['91110108551385082Q'],
      slip: { zh: '第 5 位可能是 0，不是 O' },
    });
  });

  test.each(namedKinds.map((kind) => [kind.name, kind] as const))(
    '%s is plain data with sentences',
    (name, kind) => {
      const { sound, refused } = identifierVectors[name];
      for (const value of [...Object.keys(sound), ...Object.keys(refused)]) {
        const told = explainIdentifier(value, kind, context);
        expect(JSON.parse(JSON.stringify(told))).toEqual(told);
        expect(told.ok).toBe(value in sound);
        expect(`${told.says?.zh} ${told.says?.en} ${told.fix?.zh} ${told.fix?.en}`).not.toMatch(/\{\w+\}/);
      }
    },
  );
});

describe('a number of a kind that nobody named', () => {
  test.each([
    ['91350100M000100Y43', 'uscc', ['taxpayer_id']],
    ['11010519491231002X', 'resident_id', []],
    ['13300000000', 'mobile_cn', []],
    ['JY14603239999991', 'food_operation_license', []],
    ['琼ICP备00000000号-1', 'icp_filing', []],
    ['wx0123456789abcdef', 'app_id', []],
  ])('%s is told as %s', (value, name, others) => {
    const { explanation, otherKinds } = explainAny(value, context);
    expect([explanation.ok, explanation.kind]).toEqual([true, name]);
    expect(otherKinds.map((kind) => kind.name)).toEqual(expect.arrayContaining(others));
  });

  test('is told as the kind it comes nearest to when none accepts it', () => {
    const { explanation, otherKinds } = explainAny('9111O108551385082Q', context);
    expect([explanation.kind, explanation.suggestions]).toEqual(['uscc', ['91110108551385082Q']]);
    expect(otherKinds).toEqual([]);
  });

  test('with a wrong check digit is not taken for an account number, which takes any digits', () => {
    const { explanation, otherKinds } = explainAny('460039199006100479', context);
    expect([explanation.kind, explanation.code]).toEqual(['resident_id', 'id.check']);
    expect(otherKinds.map((kind) => kind.name)).toEqual(['corporate_account']);
  });

  test.each(['', '中', 'hello', '\ud800', '1'.repeat(1_000_000), null, 7, {}])(
    'that could be anything is not guessed at',
    (value) => {
      expect(explainAny(value, context).explanation).toMatchObject({
        kind: null,
        ok: false,
        code: 'identifier.kind_unclear',
      });
    },
  );

  test('never makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary' })), (value) => {
        expect(typeof explainAny(value, context).explanation.ok).toBe('boolean');
      }),
    );
  });
});

test.each(['', 'USCC', 'constructor', '__proto__'])('there is no kind called %j', (name) => {
  expect(findIdentifierKind(name)).toMatchObject({ ok: false, refusal: { code: 'identifier.kind_unknown' } });
});
