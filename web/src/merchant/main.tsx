import '../tokens/tokens.css';
import '../kit/kit.css';
import type { Locale } from '@ruzhu/rules';
import { start } from '../kit/start.tsx';
import { routes } from './routes.ts';

/** Two chunks, of which a reader loads the one of the own language. */
const refusals = (locale: Locale) =>
  (locale === 'zh' ? import('./refusals-zh.ts') : import('./refusals-en.ts')).then(
    (found) => found.sentences,
  );

void start({ routes, refusals });
