import { randomUUID } from 'node:crypto';
import { keyRotation, type OwnedKey, type Rotation } from '../adapters/store/key-rotation.ts';
import { nextRootKey, takeOver } from '../adapters/vault/renew-root.ts';
import { openStem, wrapStem } from '../adapters/vault/stem.ts';
import { fingerprint, nameOfKek, rootOfKek, unwrapKey, wrapKey } from '../adapters/vault/wrapped-key.ts';
import { StartFault } from '../ports/start-fault.ts';
import type { Operations } from './open-operations.ts';
import { operateTexts } from './operate.texts.ts';

/** What a renewal wrapped under and how many keys; `rootKey` tells whether a new root key is in use. */
export type Rotated = {
  readonly target: string;
  readonly rewrapped: number;
  readonly rootKey: 'kept' | 'replaced' | 'give';
};

type Renewal = {
  /** Whether a new root key is wanted; a renewal that was cut off goes on as it was begun. */
  readonly root: boolean;
  /** How many keys are wrapped anew in one transaction. */
  readonly batch?: number;
  /** Told where it stands: a test ends it there. */
  readonly at?: (point: string) => void;
};

type Needed = Pick<Operations, 'config' | 'pool' | 'store' | 'roots'>;

function missingRoot(name: string): never {
  throw new StartFault('operate.next_root_missing', operateTexts['operate.next_root_missing'], { name });
}

/** The root key of the environment, or a new one in the data folder. Fault: `operate.next_root_wanted`. */
function wantedRoot({ config, roots }: Needed): Uint8Array {
  if (!config.rootKey) return nextRootKey(config.dataFolder);
  if (!config.nextRootKey)
    throw new StartFault('operate.next_root_wanted', operateTexts['operate.next_root_wanted']);
  const key = Buffer.from(config.nextRootKey, 'base64');
  return roots.named(fingerprint(key)) ?? key;
}

/** Writes down what a new renewal is to do. The stem is there under both root keys before anything else. */
async function begin(needed: Needed, { root, at = () => {} }: Renewal): Promise<Rotation> {
  const rotation = keyRotation(needed.pool);
  const now = Date.now();
  const current = needed.roots.current();
  const next = root ? wantedRoot(needed) : current;
  if (root) {
    at('next root key made');
    const stem = openStem(needed.roots, await needed.store.read('platform', (tx) => tx.merchants.stems()));
    for (const key of [current, next]) await rotation.keepStem(wrapStem(key, stem), now);
    at('stem wrapped');
  }
  const number = (await rotation.lastNumber()) + 1;
  const begun = await rotation.begin(randomUUID(), nameOfKek({ number, root: next }), now);
  at('renewal begun');
  return begun;
}

/**
 * Renews the key-encryption key, and the root key when asked: every merchant's key is wrapped anew in small
 * transactions, beside a running server. What it has done is written down with each of them, so that it can be ended at
 * any point and goes on when it is called again. Faults: `operate.next_root_missing`, `operate.next_root_wanted`.
 */
export async function rotateKeys(needed: Needed, renewal: Renewal): Promise<Rotated> {
  const { batch = 200, at = () => {} } = renewal;
  const { roots, config } = needed;
  const rotation = keyRotation(needed.pool);
  const begun = (await rotation.open()) ?? (await begin(needed, renewal));
  const { target } = begun;
  const [number, name] = [Number(target.split('.')[0]), rootOfKek(target)];
  const root = roots.named(name) ?? missingRoot(name);
  const wrapAnew = (key: OwnedKey) => {
    const old = roots.named(rootOfKek(key.kek)) ?? missingRoot(rootOfKek(key.kek));
    return wrapKey({ number, root }, key.merchantId, key.version, unwrapKey(old, key.merchantId, key));
  };
  const walk = async (from: string | null) => {
    for (let cursor = from; ; at('batch committed')) {
      const next = await rotation.next(begun, cursor, batch, wrapAnew, () => at('batch written'));
      if (next === null) return;
      cursor = next;
    }
  };

  await walk(begun.cursor);
  at('all wrapped');
  const isNew = name !== fingerprint(roots.current());
  if (isNew && !config.rootKey) takeOver(config.dataFolder, at);
  // Keys that a server has made in the meantime, under what was current for it.
  await walk(null);
  await rotation.finish(begun.id, Date.now());
  at('finished');
  const rewrapped = await rotation.rewrapped(begun.id);
  const replaced = config.rootKey ? 'give' : 'replaced';
  return { target, rewrapped, rootKey: isNew ? replaced : 'kept' };
}
