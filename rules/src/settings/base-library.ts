import { plainCode } from '../plain-text.ts';
import type { Policy } from '../policy/policy.ts';
import { ok, type Result, refuse } from '../result.ts';

export type BaseLibrary = string & { readonly __brand: 'BaseLibrary' };

const VERSION = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
const partsOf = (version: string) => (VERSION.exec(version) ?? []).slice(1).map(Number);

/** Below 0, 0 or above 0 as `a` is older than, the same as or newer than `b`. 2.9.0 is older than 2.13.1. */
export function compareVersions(a: string, b: string): number {
  const other = partsOf(b);
  return partsOf(a).reduce((found, part, index) => found || part - (other[index] ?? 0), 0);
}

/**
 * Reads the oldest base library (基础库) a mini program runs on: x.y.z, not below `mp.baseLibraryMin`.
 * Refusals: `baseLibrary.format`, `baseLibrary.too_low`.
 */
export function readBaseLibrary(text: unknown, { policy }: { readonly policy: Policy }): Result<BaseLibrary> {
  const version = plainCode(text).replace(/^[vV]/, '');
  const min = policy.values['mp.baseLibraryMin'];
  if (!VERSION.test(version)) return refuse('baseLibrary.format', '', { min });
  const plain = partsOf(version).join('.');
  if (compareVersions(plain, min) < 0) return refuse('baseLibrary.too_low', '', { min, version: plain });
  // The one place that makes a `BaseLibrary`.
  return ok(plain as BaseLibrary);
}
