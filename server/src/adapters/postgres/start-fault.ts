import type { Params } from '@ruzhu/rules';
import { StartFault } from '../../ports/start-fault.ts';
import { startFaultTexts } from './start-faults.texts.ts';

/** The fault `code` in words; the codes are the keys of `startFaultTexts`. */
export const startFault = (code: keyof typeof startFaultTexts, params: Params = {}, cause?: unknown) =>
  new StartFault(code, startFaultTexts[code], params, cause);

/** The one sentence of an unknown error: the last line, since a program's failure carries all that it has said. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trimEnd().split('\n').at(-1) ?? message;
}
