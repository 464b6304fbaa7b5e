import { describe, expect, test } from 'vitest';
import type { Params, Warning } from '../result.ts';
import { identifierVectors } from '../testing/identifier-vectors.data.ts';
import { TEST_DAY, textOf } from '../testing/readings.ts';
import { fill } from '../texts.ts';
import { readAdministratorId } from './administrator-id.ts';
import { parseOriginalId } from './app-id.ts';
import { parseCorporateAccount } from './corporate-account.ts';
import { identifierTexts } from './identifiers.texts.ts';
import { identifierKinds } from './kinds.ts';
import { readLicenceNumber } from './licence-number.ts';
import { readTrademarkClass } from './trademark-number.ts';
import { parseUscc, usccFitsSubject } from './uscc.ts';

const context = { asOf: TEST_DAY };

type Said = { readonly code: string; readonly params: Params };
type Answer =
  | { readonly ok: false; readonly refusal: Said }
  | { readonly ok: true; readonly warnings?: readonly Warning[] };

const said = (answer: Answer): readonly Said[] => (answer.ok ? (answer.warnings ?? []) : [answer.refusal]);

/** Every refusal and warning that the vectors and the helpers beside the kinds bring out. */
const all: readonly Said[] = [
  ...Object.entries(identifierKinds).flatMap(([name, { parse }]) => {
    const { sound, refused, warned = {} } = identifierVectors[name as keyof typeof identifierVectors];
    return [...Object.keys(sound), ...Object.keys(refused), ...Object.keys(warned)].flatMap((typed) =>
      said(parse(typed, context)),
    );
  }),
  ...said(readAdministratorId('460323201506010028', { ...context, minAge: 18 })),
  ...said(readLicenceNumber('110108002734659', { ...context, kinds: ['uscc'] })),
  ...said(usccFitsSubject(textOf(parseUscc('92460323MA5YY0010N', context)), 'enterprise')),
  ...said(parseCorporateAccount('1000000000000', { ...context, bank: '中国银行' })),
  ...said(readTrademarkClass('46')),
  ...said(parseOriginalId('wx0123456789abcdef', context)),
  ...said(parseOriginalId('gh_', context)),
];

const texts: Readonly<Record<string, (typeof identifierTexts)[keyof typeof identifierTexts]>> =
  identifierTexts;

test('every code that is given has a text, and every text is given', () => {
  expect([...new Set(all.map(({ code }) => code))].sort()).toEqual(Object.keys(identifierTexts).sort());
});

test.each(all.map(({ code, params }) => [code, params] as const))(
  '%s is said without a hole',
  (code, params) => {
    const text = texts[code]!;
    for (const words of [text, text.fix]) {
      expect(fill(words.zh, params)).not.toMatch(/[{}]/);
      expect(fill(words.en, params)).not.toMatch(/[{}]/);
    }
  },
);

describe.each(Object.entries(identifierTexts))('%s', (_code, text) => {
  const chinese = [text.zh, text.fix.zh];

  test('is said as the house speaks', () => {
    for (const words of chinese) {
      expect(words).not.toMatch(/(?<!申)请|非法|无效|有误|失败|你|帐号|登陆|！|。$/);
      // A blank between Chinese and Latin or digits, none beside full-width punctuation; samples in 「」 stay as printed.
      const prose = words.replace(/「[^」]*」/g, '').replace(/\d{4}年\d{1,2}月\d{1,2}日/g, '');
      expect(prose).not.toMatch(/[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/);
      expect(prose).not.toMatch(/[，。：；？（）] | [，。：；？（）]/);
      expect(words).not.toMatch(/[,;:!?()](?! |$|\d)/);
    }
  });

  test('has no Chinese left in its English but the names of documents and samples', () => {
    for (const words of [text.en, text.fix.en]) expect(words).not.toMatch(/[，。：；？！（）「」]/);
  });
});
