import type { AnswerOf, viewClaim } from '@ruzhu/api';

/** A request as the API shows it to whoever holds its link. */
export type Claim = AnswerOf<typeof viewClaim>;
