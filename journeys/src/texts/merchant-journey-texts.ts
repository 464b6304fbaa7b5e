import type { RefusalTexts } from '@ruzhu/rules';
import { accountTexts } from './accounts.texts.ts';
import { proofTexts } from './proofs.texts.ts';
import { stepTexts } from './steps.texts.ts';

/** The refusals of journeys and services a merchant can meet, with their sentences. */
export const merchantJourneyTexts: RefusalTexts = { ...stepTexts, ...proofTexts, ...accountTexts };
