import type { FileHandle } from 'node:fs/promises';
import { type DiskCalls, systemCalls } from '../adapters/files/disk.ts';

/** What a call meets; `gone`: the process ends there, and nothing that it would still have done is done. */
export type DiskTrouble = 'ENOSPC' | 'EIO' | 'gone';

/** A disk whose n-th call fails, as one does that is full or broken; the calls themselves are the system's. */
export type FailingDisk = {
  readonly calls: DiskCalls;
  /** From now on counts anew, and lets the n-th call fail; all from it on when the trouble lasts. */
  readonly fail: (nth: number, code: DiskTrouble, lasts?: boolean) => void;
  readonly mend: () => void;
  /** Names of the calls since the last `fail` or `mend`, in order. */
  readonly seen: () => readonly string[];
  readonly failed: () => number;
};

export function failingDisk(): FailingDisk {
  let names: string[] = [];
  let planned: { readonly nth: number; readonly code: DiskTrouble; readonly lasts: boolean } | null = null;
  let failed = 0;
  const next = (name: string): void => {
    names.push(name);
    if (!planned || names.length < planned.nth || (names.length > planned.nth && !planned.lasts)) return;
    failed += 1;
    throw Object.assign(new Error(`${planned.code}: ${name}`), { code: planned.code });
  };
  const handleOf = (handle: FileHandle): FileHandle =>
    new Proxy(handle, {
      get: (target, name) => {
        const found: unknown = Reflect.get(target, name);
        if (typeof found !== 'function') return found;
        return (...args: readonly unknown[]) => {
          if (name === 'write' || name === 'writeFile' || name === 'sync') {
            try {
              next(name);
            } catch (fault) {
              return Promise.reject(fault);
            }
          }
          return Reflect.apply(found, target, args);
        };
      },
    });
  const counted =
    <A extends readonly unknown[], R>(name: string, call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      next(name);
      return call(...args);
    };
  // Test boundary: the overloads of the system's functions are more than is counted here.
  const calls = {
    mkdir: counted('mkdir', systemCalls.mkdir as (...args: unknown[]) => Promise<unknown>),
    open: async (...args: Parameters<DiskCalls['open']>) => {
      next('open');
      return handleOf(await systemCalls.open(...args));
    },
    rename: counted('rename', systemCalls.rename),
    rm: async (...args: Parameters<DiskCalls['rm']>) => {
      if (planned?.code === 'gone' && failed > 0) throw new Error('the process has gone');
      return systemCalls.rm(...args);
    },
    statfs: systemCalls.statfs,
  } as unknown as DiskCalls;
  const begin = (plan: typeof planned) => {
    names = [];
    failed = 0;
    planned = plan;
  };
  return {
    calls,
    fail: (nth, code, lasts = false) => begin({ nth, code, lasts }),
    mend: () => begin(null),
    seen: () => names,
    failed: () => failed,
  };
}
