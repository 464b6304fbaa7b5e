import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SubjectKind } from '../policy/policy.ts';
import { codeOf, factsOf, hintsOf, TEST_DAY, textOf, warningsOf } from '../testing/readings.ts';
import { seeded, syntheticUscc } from '../testing/synthetic.ts';
import { USCC_SIGNS } from './check-digits.ts';
import { USCC_PAIRS } from './uscc.data.ts';
import { parseUscc, usccFitsSubject } from './uscc.ts';

const context = { asOf: TEST_DAY };
const read = (text: unknown) => parseUscc(text, context);

describe('facts', () => {
  test('the parts of a code say who registered it, where, and under which organisation code', () => {
    expect(factsOf(read('91440300192317458F'))).toMatchObject({
      pair: {
        pair: '91',
        department: { zh: '工商' },
        category: { zh: '企业', en: 'enterprise' },
        subjects: ['enterprise', 'media'],
      },
      regionCode: '440300',
      region: { province: { zh: '广东省' } },
      organisationCode: '192317458',
      organisationCheckHolds: true,
    });
  });

  test('the national authority is no region and no warning', () => {
    const code = '91100000MA5YY00135'.slice(0, 17);
    const whole = [...USCC_SIGNS].map((sign) => code + sign).find((candidate) => read(candidate).ok)!;
    expect(factsOf(read(whole)).region).toBeNull();
    expect(warningsOf(read(whole)).filter((warning) => warning.startsWith('region'))).toEqual([]);
  });

  test('a code can warn of its organisation part, its kind and its region', () => {
    expect(warningsOf(read('91460323MA5YY0011W'))).toEqual(['uscc.organisation_check']);
    expect(warningsOf(read('54460323MA5YY0010L'))).toEqual(['uscc.legacy_kind']);
    expect(warningsOf(read('91460039MA5YY0029D'))).toEqual(['region.abolished']);
  });
});

describe('refusals', () => {
  test.each([
    ['9111O108551385082Q', 5, ['91110108551385082Q']],
    ['9111010855138508IQ', 17, ['91110108551385082Q']],
    ['91110108551385028Q', 16, ['91110108551385082Q', '91110108551385T28Q']],
    ['91110108551385082QQ', null, ['91110108551385082Q']],
    ['9111010855138508Q', null, []],
  ])('%s: place %s, proposals %j', (typed, position, suggestions) => {
    expect(hintsOf(read(typed))).toEqual({ position, suggestions });
  });

  test('a wrong check sign proposes the right one among few others', () => {
    const { position, suggestions } = hintsOf(read('91110108551385082K'));
    expect(suggestions).toContain('91110108551385082Q');
    expect(position).toBeNull();
  });

  test('a failed check may be overridden by a reviewer, and the Xiamen series is named', () => {
    expect(read('91350203M0001QKT19')).toMatchObject({
      refusal: { code: 'uscc.check', params: { override: 'reviewer', series: 'xiamen' } },
    });
    expect(read('91110108551385082K')).toMatchObject({
      refusal: { params: { override: 'reviewer', series: '' } },
    });
  });

  test('the length that was typed is told', () => {
    expect(read('911101')).toMatchObject({ refusal: { code: 'uscc.length', params: { count: 6 } } });
  });

  test('a refusal can be taken apart and written down, its search included', () => {
    const refusal = read('9111O108551385082Q');
    expect(JSON.parse(JSON.stringify(refusal))).toEqual({
      ok: false,
      refusal: { code: 'uscc.charset', path: '', params: { position: 5, sign: 'O' } },
      position: 5,
      suggestions: ['91110108551385082Q'],
    });
    const { position, suggestions } = refusal.ok ? { position: 0, suggestions: [] } : refusal;
    expect([position, suggestions]).toEqual([5, ['91110108551385082Q']]);
  });
});

describe('properties', () => {
  const seeds = fc.integer({ min: 0, max: 2 ** 31 });

  test('every made code of every pair passes', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...USCC_PAIRS.map(({ pair }) => pair)), (seed, pair) => {
        expect(codeOf(read(syntheticUscc(seeded(seed), pair)))).toBe('ok');
      }),
    );
  });

  test('every single wrong sign is refused', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const code = syntheticUscc(seeded(seed));
        for (let i = 0; i < 18; i += 1)
          for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
            if (sign !== code.charAt(i))
              expect(read(code.slice(0, i) + sign + code.slice(i + 1)).ok).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  test('every exchange of neighbours is refused', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const code = syntheticUscc(seeded(seed));
        for (let i = 0; i < 17; i += 1) {
          const swapped = code.slice(0, i) + code.charAt(i + 1) + code.charAt(i) + code.slice(i + 2);
          if (swapped !== code) expect(read(swapped).ok, swapped).toBe(false);
        }
      }),
    );
  });

  test('separators and case change nothing', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(' ', '-', '·', '\u3000', '–'), (seed, separator) => {
        const code = syntheticUscc(seeded(seed));
        expect(textOf(read([...code.toLowerCase()].join(separator)))).toBe(code);
      }),
    );
  });
});

describe('usccFitsSubject', () => {
  const fits = (code: string, kind: SubjectKind) => usccFitsSubject(textOf(read(code)), kind);

  test.each([
    ['91440300192317458F', 'enterprise'],
    ['91440300192317458F', 'media'],
    ['93460323MA5YY0010K', 'enterprise'],
    ['92460323MA5YY0010N', 'soleTrader'],
    ['12440600MB2C07549J', 'government'],
    ['12440600MB2C07549J', 'media'],
    ['51460323MA5YY0010X', 'otherOrg'],
    ['54460323MA5YY0010L', 'otherOrg'],
    ['Y1460323MA5YY00104', 'otherOrg'],
  ] as const)('%s can belong to %s', (code, kind) => {
    expect(fits(code, kind).ok).toBe(true);
  });

  test.each([
    ['92460323MA5YY0010N', 'enterprise', '个体工商户'],
    ['91440300192317458F', 'soleTrader', '企业'],
    ['51460323MA5YY0010X', 'enterprise', '社会团体'],
    ['12440600MB2C07549J', 'otherOrg', '事业单位'],
    ['91440300192317458F', 'individual', '企业'],
    ['91440300192317458F', 'overseas', '企业'],
  ] as const)('%s cannot belong to %s: it says %s', (code, kind, actual) => {
    expect(fits(code, kind)).toMatchObject({
      ok: false,
      refusal: { code: 'subject.kind_mismatch', params: { pair: code.slice(0, 2), actual } },
    });
  });
});
