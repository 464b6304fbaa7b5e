import '../tokens/tokens.css';
import './console.css';
import type { Locale } from '@ruzhu/rules';
import { touchBy } from '../client/touch.ts';
import { start } from '../kit/start.tsx';
import { sentencesIn } from '../texts/sentence.ts';
import { routes } from './routes.ts';
import { ConsoleTheme } from './theme.tsx';

const refusals = (locale: Locale) =>
  import('./refusal-texts.ts').then((found) => sentencesIn(found.refusalTexts, locale));

touchBy((refused) => import('./passkeys/answer-touch.ts').then(({ answerTouch }) => answerTouch(refused)));
void start({ routes, refusals, Wrap: ConsoleTheme });
