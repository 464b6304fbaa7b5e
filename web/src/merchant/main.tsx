import '../tokens/tokens.css';
import '../kit/kit.css';
import type { Locale } from '@ruzhu/rules';
import { start } from '../kit/start.tsx';
import { routes } from './routes.ts';

/** Two chunks, of which a reader loads the one of the own language. */
const refusals = (locale: Locale) =>
  (locale === 'zh' ? import('virtual:merchant-refusals/zh') : import('virtual:merchant-refusals/en')).then(
    (found) => found.sentences,
  );

void start({ routes, refusals });
