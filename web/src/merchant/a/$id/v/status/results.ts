import type { Status, Tag } from '../../../../../texts/status.ts';
import { status } from './texts.ts';

type ResultKey = 'waiting' | 'running' | 'refill' | 'passed' | 'failed' | 'after';

const tags: Readonly<Record<ResultKey, Tag>> = {
  waiting: 'wait',
  running: 'wait',
  refill: 'bad',
  passed: 'good',
  failed: 'bad',
  after: 'muted',
};

/** The entity and the name are two results in sequence: what each is in a state of the verification. */
const results: Readonly<Record<string, readonly [entity: ResultKey, name: ResultKey]>> = {
  paid: ['waiting', 'after'],
  dispatched: ['waiting', 'after'],
  reviewing: ['running', 'after'],
  waitingContact: ['running', 'after'],
  onHold: ['running', 'after'],
  refill: ['refill', 'after'],
  qualificationOk: ['passed', 'running'],
  namingFailed: ['passed', 'refill'],
  passed: ['passed', 'passed'],
  passedWithoutName: ['passed', 'failed'],
  failed: ['failed', 'after'],
};

const statusOf = (key: ResultKey): Status => ({
  zh: status.zh[`result.${key}`],
  en: status.en[`result.${key}`],
  tag: tags[key],
});

/** The two result lines of a submitted verification; `null` before it was submitted. */
export function resultsOf(state: string): { readonly entity: Status; readonly name: Status } | null {
  const found = results[state];
  return found ? { entity: statusOf(found[0]), name: statusOf(found[1]) } : null;
}
