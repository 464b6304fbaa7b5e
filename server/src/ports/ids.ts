/** Everything random, from a cryptographic source. */
export type Ids = {
  /** A UUIDv7: ordered by time, made here and not by the database. */
  readonly id: () => string;
  /** 32 random bytes in base64url: links, cookies, tickets. */
  readonly token: () => string;
  /** A one-time code of six digits. */
  readonly code: () => string;
  /** Two digits shown on one device and typed on the other. */
  readonly pair: () => string;
  /** A whole number in `[from, until)`. */
  readonly between: (from: number, until: number) => number;
  /** `prefix` and eight characters without look-alikes, in two groups: `V-7K3M-9QXP`. */
  readonly number: (prefix: string) => string;
  /** `wx` and 16 lower-case hexadecimal digits. */
  readonly appId: () => string;
  /** `gh_` and 12 lower-case hexadecimal digits. */
  readonly originalId: () => string;
  /** 32 lower-case hexadecimal digits. */
  readonly secret: () => string;
};
