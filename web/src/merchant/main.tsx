import '../tokens/tokens.css';
import '../kit/kit.css';
import { start } from '../kit/start.tsx';
import { routes } from './routes.ts';

void start({ routes });
