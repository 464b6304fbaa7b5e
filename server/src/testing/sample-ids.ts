import { createHash } from 'node:crypto';

let made = 0;

/** Ids as the product makes them, in order; no two in a process are alike. */
export function sampleId(): string {
  made += 1;
  return `01990000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
}

/** 32 bytes that no other call gave. */
export function sampleBytes(): Uint8Array {
  made += 1;
  return Uint8Array.from(createHash('sha256').update(String(made)).digest());
}

/** A text that no other call gave: `V-17`. */
export function sampleText(prefix: string): string {
  made += 1;
  return `${prefix}-${made}`;
}
