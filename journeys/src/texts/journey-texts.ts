import type { RefusalTexts } from '@ruzhu/rules';
import { accountTexts } from './accounts.texts.ts';
import { proofTexts } from './proofs.texts.ts';
import { reviewTexts } from './review.texts.ts';
import { stepTexts } from './steps.texts.ts';

/** Every refusal code that journeys and services give of their own, with its sentences. */
export const journeyTexts: RefusalTexts = { ...stepTexts, ...proofTexts, ...accountTexts, ...reviewTexts };
