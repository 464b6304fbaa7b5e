import '../tokens/tokens.css';
import './console.css';
import { touchBy } from '../client/touch.ts';
import { start } from '../kit/start.tsx';
import { routes } from './routes.ts';
import { ConsoleTheme } from './theme.tsx';

const refusals = () => import('./refusal-texts.ts').then((found) => found.refusalTexts);

touchBy((refused) => import('./passkeys/answer-touch.ts').then(({ answerTouch }) => answerTouch(refused)));
void start({ routes, refusals, Wrap: ConsoleTheme });
