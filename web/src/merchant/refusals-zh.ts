import { merchantRefusalTexts } from '@ruzhu/api';
import { sentencesIn } from '../texts/sentence.ts';

/** What a merchant can be refused with, in Chinese. The build keeps the outcome alone. */
export const sentences = sentencesIn(merchantRefusalTexts, 'zh');
