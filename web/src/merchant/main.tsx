import '../tokens/tokens.css';
import '../kit/kit.css';
import { start } from '../kit/start.tsx';
import { routes } from './routes.ts';

const refusals = () => import('./refusal-texts.ts').then((found) => found.merchantRefusalTexts);

void start({ routes, refusals });
