import type { Params } from '@ruzhu/rules';
import { StartFault } from '../../ports/start-fault.ts';
import { startFaultTexts } from './start-faults.texts.ts';

/** The fault `code` in words; the codes are the keys of `startFaultTexts`. */
export const startFault = (code: keyof typeof startFaultTexts, params: Params = {}, cause?: unknown) =>
  new StartFault(code, startFaultTexts[code], params, cause);

/** The one sentence of an unknown error. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
