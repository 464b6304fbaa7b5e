/** What reviewers do: the queue, a case, the call, the decision. */

export * from './review/calls.ts';
export * from './review/case.ts';
export * from './review/decision.ts';
export * from './review/queue.ts';
