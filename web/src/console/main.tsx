import '../tokens/tokens.css';
import './console.css';
import { start } from '../kit/start.tsx';
import { routes } from './routes.ts';
import { ConsoleTheme } from './theme.tsx';

const refusals = () => import('./refusal-texts.ts').then((found) => found.refusalTexts);

void start({ routes, refusals, Wrap: ConsoleTheme });
