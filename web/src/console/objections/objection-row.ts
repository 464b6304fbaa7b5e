import type { AnswerOf, objections, viewObjection } from '@ruzhu/api';
import type { Status } from '../../texts/status.ts';

export type ObjectionRow = AnswerOf<typeof objections>['objections'][number];

export type SeenObjection = AnswerOf<typeof viewObjection>;

/** The look of each state; its words stand with the page. */
export const tagOf: Readonly<Record<ObjectionRow['state'], Status['tag']>> = {
  waiting: 'todo',
  proposed: 'wait',
  reopened: 'good',
  refused: 'muted',
};
