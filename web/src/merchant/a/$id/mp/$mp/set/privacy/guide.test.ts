import { policySets, privacyItems, readPrivacyItems, refuse } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { KEYS, placeRefusals, purposesOf, readGuide, retentionFrom } from './guide.ts';
import { usual, wordings } from './wordings.ts';

const policy = policySets[0]!;
const form = (entries: readonly (readonly [string, string])[]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

describe('the guide as it is sent', () => {
  test('holds the ticked kinds with their purposes and nothing the policy does not ask for', () => {
    const data = form([
      ['kinds', 'PhoneNumber'],
      ['kinds', 'Address'],
      ['purpose.Address', '用于配送'],
      ['purpose.PhoneNumber', ''],
      ['purpose.Email', 'not ticked'],
      ['privacyEmail', 'a@example.com'],
      ['privacyPromise', 'yes'],
    ]);
    expect(readGuide(data, false)).toEqual({
      privacyItems: [
        { key: 'Address', purpose: '用于配送' },
        { key: 'PhoneNumber', purpose: '' },
      ],
      storageRegion: 'mainland',
      privacyEmail: 'a@example.com',
      agreePrivacyTerms: false,
      privacyPromise: true,
    });
  });

  test.each([
    [[['retention', 'fixed']], '固定期限'],
    [
      [
        ['retention', 'days'],
        ['retention.days', ' 30 '],
      ],
      '30天',
    ],
    [[], ''],
  ] as const)('says how long from %j', (entries, retention) => {
    expect(readGuide(form(entries), true).retention).toBe(retention);
  });

  test.each([
    ['固定期限', { kind: 'fixed', days: '' }],
    ['30天', { kind: 'days', days: '30' }],
    [null, { kind: '', days: '' }],
  ])('shows %j again', (value, shown) => {
    expect(retentionFrom(value)).toEqual(shown);
  });
});

describe('refusals', () => {
  const answers = {
    privacyItems: [
      { key: 'Address', purpose: 'ok' },
      { key: 'Email', purpose: '' },
      { key: 'Camera', purpose: ' ' },
    ],
  };

  test('of a purpose are said at every box that is empty', () => {
    const { refusal } = refuse('privacy.purpose_missing', 'privacyItems.1.purpose', {});
    expect(placeRefusals([refusal], answers).map(({ path }) => path)).toEqual([
      'purpose.Email',
      'purpose.Camera',
    ]);
  });

  test('of one kind are said at its box, all others stay where they are', () => {
    const length = refuse('privacy.purpose_length', 'privacyItems.0.purpose', {}).refusal;
    const few = refuse('privacy.too_few', 'privacyItems', {}).refusal;
    expect(placeRefusals([few, length], answers).map(({ path }) => path)).toEqual([
      'privacyItems',
      'purpose.Address',
    ]);
  });
});

test('Every kind has a usual sentence, and each passes the rules', () => {
  const lines = KEYS.flatMap((key) => wordings[key].map((purpose) => ({ key, purpose })));
  expect(Object.keys(wordings).sort()).toEqual(Object.keys(privacyItems).sort());
  for (const line of lines) {
    const three = [
      line,
      ...KEYS.filter((key) => key !== line.key)
        .slice(0, 2)
        .map((key) => ({ key, purpose: wordings[key][0] ?? '' })),
    ];
    expect(readPrivacyItems(three, { policy }), line.purpose).toMatchObject({ ok: true });
  }
  expect(new Set(usual).size).toBe(usual.length);
});

test('What was never a list of kinds is none', () => {
  expect(purposesOf('x').size).toBe(0);
  expect(purposesOf([null, { key: 'Address', purpose: 'p' }]).get('Address')).toBe('p');
});
