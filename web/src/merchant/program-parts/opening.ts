import type { MiniProgramState } from '@ruzhu/journeys';
import type { ProgramStep } from './program-texts.ts';

/** The states of a mini program in the order of the road. */
const ORDER: readonly string[] = [
  'confirming',
  'account',
  'activating',
  'administrator',
  'filling',
  'creating',
  'reviewing',
  'returned',
  'approved',
  'delivered',
  'abandoned',
] satisfies readonly MiniProgramState[];

const FILLING: readonly MiniProgramState[] = ['filling', 'returned'];
const ADMINISTRATOR: readonly MiniProgramState[] = ['administrator'];
const SETTINGS: readonly MiniProgramState[] = ['approved', 'delivered'];

/** In which states a page takes answers. */
const OPEN: Readonly<Record<ProgramStep, readonly MiniProgramState[]>> = {
  ready: ['confirming', 'account'],
  scan: ['confirming'],
  reuse: ['account', 'activating'],
  account: ['account', 'activating'],
  activate: ['account', 'activating'],
  admin: ADMINISTRATOR,
  adminSms: ADMINISTRATOR,
  adminScan: ADMINISTRATOR,
  info: FILLING,
  category: FILLING,
  papers: FILLING,
  check: FILLING,
  related: SETTINGS,
  privacy: SETTINGS,
  base: SETTINGS,
};

/** `early`: something before it is not done. `late`: handed in, or past changing. */
export type Opening = 'open' | 'early' | 'late';

/**
 * Whether a page of a mini program takes answers in a state. After a return only the returned pages do (`returned`, by
 * step key); the page that sends it again always does.
 */
export function openingOf(
  key: ProgramStep,
  state: string,
  returned: readonly string[] | null = null,
): Opening {
  const states = OPEN[key];
  const at = ORDER.indexOf(state);
  if (!states.some((one) => one === state)) {
    const first = Math.min(...states.map((one) => ORDER.indexOf(one)));
    return at < first ? 'early' : 'late';
  }
  const isKept = state === 'returned' && key !== 'check' && returned !== null && !isReturned(key, returned);
  return isKept ? 'late' : 'open';
}

/** Other categories may ask for other papers, so both pages open together. */
const isReturned = (key: ProgramStep, returned: readonly string[]): boolean =>
  returned.includes(key) || (key === 'papers' && returned.includes('category'));
