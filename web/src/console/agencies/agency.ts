import type { AnswerOf, agencies } from '@ruzhu/api';

/** An agency as the operators' list gives it. */
export type Agency = AnswerOf<typeof agencies>['agencies'][number];
