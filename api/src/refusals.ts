import { journeyTexts } from '@ruzhu/journeys';
import { type RefusalTexts, ruleTexts } from '@ruzhu/rules';
import { requestTexts } from './merchant-refusals.ts';

/** Every refusal code of the product with its sentences. */
export const refusalTexts: RefusalTexts = { ...ruleTexts, ...journeyTexts, ...requestTexts };
