import { expect, test } from 'vitest';
import { phonePageOf } from '../phone-page-of.ts';
import { NOW, settingOf, TOKEN } from '../testing/views.ts';

const page = (field: string, locale: 'zh' | 'en' = 'zh') =>
  phonePageOf(
    {
      kind: 'handover',
      token: TOKEN,
      view: { field, endsAt: NOW + 600_000 },
      now: NOW,
      movedMs: 0,
      sandbox: false,
    },
    settingOf(locale),
  );

test.each([
  ['licenceImage', 'zh', '拍摄营业执照'],
  ['officialLetter', 'zh', '拍摄申请公函'],
  ['papers', 'zh', '拍摄类目资质'],
  ['somethingElse', 'zh', '拍摄证件'],
  ['licenceImage', 'en', 'Photograph: the business licence'],
] as const)('The page for %s (%s) is called %s', (field, locale, title) => {
  expect(page(field, locale)).toContain(`<title>${title} - 入驻</title>`);
});

test('It opens the camera of a phone, and an album where there is none', () => {
  const text = page('licenceImage');
  expect(text).toContain(`data-handover="${TOKEN}"`);
  expect(text).toContain('accept="image/jpeg,image/png" capture="environment"');
  expect(text.match(/type="file"/g)).toHaveLength(2);
});

test('It brings along how it can end', () => {
  const text = page('licenceImage');
  for (const end of ['arrived', 'over', 'unknown', 'timedOut'])
    expect(text).toContain(`data-outcome="${end}"`);
});
