import { createHash } from 'node:crypto';
import { hash, type Options, verify } from '@node-rs/argon2';
import { boundedWork, type Later } from '../../ports/bounded-work.ts';
import type { Passwords } from '../../ports/passwords.ts';
import { readCommonPasswords } from './common-passwords.ts';

export type Cost = { readonly memoryKiB: number; readonly passes: number };

export type Argon2Passwords = {
  /** Secret that stands outside the database, so that stolen hashes alone cannot be tried. */
  readonly pepper: Uint8Array;
  /** Peppers that older hashes were made with. */
  readonly formerPeppers?: readonly Uint8Array[];
  readonly cost?: Cost;
  readonly atOnce?: number;
  readonly waiting?: number;
  readonly patienceMs?: number;
  readonly later?: Later;
};

const ID_OF_ARGON2ID = 2;
const HASH_BYTES = 32;

const realLater: Later = (ms, act) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

/** Base64 without padding, as PHC strings have it. */
const phc64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

const pepperId = (pepper: Uint8Array): string =>
  phc64(createHash('sha256').update('pepper').update(pepper).digest().subarray(0, 6));

const costOf = ({ memoryKiB, passes }: Cost): Options => ({
  algorithm: ID_OF_ARGON2ID,
  memoryCost: memoryKiB,
  timeCost: passes,
  parallelism: 1,
  outputLen: HASH_BYTES,
});

/** `keyid` is the PHC parameter for the pepper; the library does not know it, so it is added and taken out here. */
const withPepperId = (plain: string, id: string): string => plain.replace(/(,p=\d+)\$/, `$1,keyid=${id}$`);

function withoutPepperId(kept: string): { readonly plain: string; readonly id: string } {
  const [, before, id, after] = /^(\$argon2id\$.*),keyid=([\w+/]+)(\$.*)$/.exec(kept) ?? [];
  if (before === undefined || id === undefined || after === undefined)
    throw new Error('A password hash has an unknown form');
  return { plain: before + after, id };
}

/** A hash of the same cost that no password has: verifying against it takes as long as against any other. */
const nobodys = ({ memoryKiB, passes }: Cost, id: string): string =>
  `$argon2id$v=19$m=${memoryKiB},t=${passes},p=1,keyid=${id}$${phc64(Buffer.alloc(16, 1))}$${phc64(Buffer.alloc(HASH_BYTES, 1))}`;

/**
 * Argon2id with a pepper, in PHC form with the pepper's id as `keyid`. Two hashes run at once, since four would fill
 * libuv's pool and stop all file access; 32 wait for up to 3 s, more are refused with `Overloaded`.
 */
export function argon2Passwords(options: Argon2Passwords): Passwords {
  const { pepper, formerPeppers = [], cost = { memoryKiB: 65_536, passes: 3 } } = options;
  const { atOnce = 2, waiting = 32, patienceMs = 3_000, later = realLater } = options;
  const peppers = new Map([...formerPeppers, pepper].map((each) => [pepperId(each), each]));
  const dummy = nobodys(cost, pepperId(pepper));
  const bounded = boundedWork({ what: 'password hashing', atOnce, waiting, patienceMs }, later);
  const common = readCommonPasswords();

  const matches = async (kept: string, password: string): Promise<boolean> => {
    const { plain, id } = withoutPepperId(kept);
    const secret = peppers.get(id);
    if (!secret) throw new Error(`A password was hashed with the pepper ${id}, which is not here`);
    return bounded(() => verify(plain, password, { secret }));
  };

  return {
    hash: async (password) =>
      withPepperId(
        await bounded(() => hash(password, { ...costOf(cost), secret: pepper })),
        pepperId(pepper),
      ),
    verify: async (kept, password) => {
      const isRight = await matches(kept ?? dummy, password);
      return kept !== null && isRight;
    },
    isCommon: (password) => common.has(password.normalize('NFKC').toLowerCase()),
  };
}
