/** Where a sealed value stands; it is bound to the ciphertext, so that a value moved elsewhere cannot be opened. */
export type Place = { readonly table: string; readonly column: string; readonly row: string };

/** Columns that are searched by blind index. One key each, so that equal values in two columns look different. */
export type IndexColumn = 'email' | 'mobile' | 'mobileTail' | 'idNumber' | 'bankAccount' | 'legalRep';

/** Values kept only as a keyed hash. */
export type HashUse = 'code' | 'token' | 'signIn' | 'secret' | 'address';

/** Encrypts P1 values field by field under a key of the merchant, and hashes what need never be read again. */
export type Vault = {
  /** A new key; it is held for the length of a transaction, so that values can be sealed before its row is committed. */
  readonly makeKey: (merchantId: string) => Promise<WrappedKey>;
  /**
   * Drops the merchant's key from memory, one that is being fetched right now included. Call it after the transaction
   * that destroyed the row has ended, and when one that made a key has failed.
   */
  readonly forgetKey: (merchantId: string) => void;
  /** `alg.keyId.nonce.ciphertext`, AES-256-GCM, bound to merchant and place. Throws when the merchant has no key. */
  readonly seal: (merchantId: string, place: Place, text: string) => Promise<string>;
  /** Throws when the value was altered, moved, or its key destroyed. */
  readonly open: (merchantId: string, place: Place, sealed: string) => Promise<string>;
  /** 128 bits of HMAC-SHA-256 under the column's key, over the value as the rules normalised it. */
  readonly index: (column: IndexColumn, value: string) => Uint8Array;
  /** HMAC-SHA-256 under the key of the use. */
  readonly hash: (use: HashUse, value: string) => Uint8Array;
  /** SHA-256, unkeyed: for documents and chains that others verify. */
  readonly digest: (text: string) => Uint8Array;
  /** Ed25519 under the key that signs the audit chain's heads. */
  readonly sign: (text: string) => Uint8Array;
  readonly isSigned: (text: string, signature: Uint8Array) => boolean;
  /** Equality that takes the same time whatever differs. */
  readonly equal: (a: Uint8Array, b: Uint8Array) => boolean;
};

export type WrappedKey = { readonly version: number; readonly kek: string; readonly wrapped: Uint8Array };

/** The merchant id under which the platform seals its own values (staff, outbox rows without a merchant). */
export const PLATFORM = '00000000-0000-7000-8000-000000000000';
