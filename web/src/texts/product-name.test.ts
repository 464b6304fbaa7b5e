import { expect, test } from 'vitest';
import { productNameIn } from './product-name.ts';

test.each([
  [null, 'zh', '入驻'],
  [null, 'en', 'Ruzhu'],
  ['入驻', 'zh', '入驻'],
  ['入驻', 'en', 'Ruzhu'],
  ['云鹿开放平台', 'en', '云鹿开放平台'],
] as const)('The platform called %s is to a reader of %s %s', (name, locale, told) => {
  expect(productNameIn(name, locale)).toBe(told);
});
