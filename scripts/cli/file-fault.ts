import type { Params } from '@ruzhu/rules';
import type { FileFaultCode } from './cli.texts.ts';

/** Why a file gave no dossiers. */
export type FileFault = { readonly ok: false; readonly code: FileFaultCode; readonly params: Params };

export const fileFault = (code: FileFaultCode, params: Params = {}): FileFault => ({
  ok: false,
  code,
  params,
});

/** The first line of what a library said, short enough for a sentence. */
export const reasonOf = (fault: unknown): string =>
  (fault instanceof Error ? fault.message : String(fault))
    .split('\n')[0]
    ?.replace(/[:.]\s*$/, '')
    .slice(0, 160) ?? '';
