import type { RefusalTexts } from '@ruzhu/rules';
import { merchantJourneyTexts } from './merchant-journey-texts.ts';
import { reviewTexts } from './review.texts.ts';
import { staffTexts } from './staff.texts.ts';

/** Every refusal code that journeys and services give of their own, with its sentences. */
export const journeyTexts: RefusalTexts = { ...merchantJourneyTexts, ...reviewTexts, ...staffTexts };
