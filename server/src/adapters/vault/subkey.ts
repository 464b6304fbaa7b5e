import { hkdfSync } from 'node:crypto';

/**
 * A 32-byte key of its own for one purpose: HKDF-SHA-256 without salt, info `ruzhu/1 <purpose>`. Nobody can go from
 * one subkey to another or back to `key`.
 */
export const subkey = (key: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `ruzhu/1 ${purpose}`, 32));
