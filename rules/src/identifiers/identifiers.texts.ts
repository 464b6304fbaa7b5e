/** Every sentence of this folder in one table. */
import type { RefusalTexts } from '../texts.ts';
import { bankNumberTexts } from './bank-numbers.texts.ts';
import { entityNumberTexts } from './entity-numbers.texts.ts';
import { invoiceNumberTexts } from './invoice-numbers.texts.ts';
import { licenceNumberTexts } from './licence-numbers.texts.ts';
import { personNumberTexts } from './person-numbers.texts.ts';
import { phoneNumberTexts } from './phone-numbers.texts.ts';

export const identifierTexts = {
  ...entityNumberTexts,
  ...personNumberTexts,
  ...phoneNumberTexts,
  ...bankNumberTexts,
  ...licenceNumberTexts,
  ...invoiceNumberTexts,
} satisfies RefusalTexts;
