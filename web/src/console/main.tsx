import '../tokens/tokens.css';
import './console.css';
import { start } from '../kit/start.tsx';
import { routes } from './routes.ts';
import { ConsoleTheme } from './theme.tsx';

void start({ routes, Wrap: ConsoleTheme });
