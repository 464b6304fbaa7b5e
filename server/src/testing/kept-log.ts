import type { Log } from '../ports/log.ts';

/** A log that keeps its lines as text. */
export function keptLog(): { readonly log: Log; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const keep = (message: string, fields = {}) => void lines.push(`${message} ${JSON.stringify(fields)}`);
  return { log: { info: keep, warn: keep, error: keep }, lines };
}
