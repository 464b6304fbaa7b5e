import type { AnswerOf, overview } from '@ruzhu/api';

/** What the overview is told. */
export type Seen = AnswerOf<typeof overview>;
