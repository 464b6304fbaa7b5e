import type { Locale } from '@ruzhu/rules';

/** What the product calls itself until an operator names the platform. */
const PRODUCT = { zh: '入驻', en: 'Ruzhu' } as const;

/** The name of the platform to a reader: the operator's in every language, or the product's own in the reader's. */
export const productNameIn = (name: string | null, locale: Locale): string =>
  name === null || name === PRODUCT.zh ? PRODUCT[locale] : name;
