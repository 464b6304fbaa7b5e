/** What the edge takes, whatever is asked of it. */
export const EDGE_LIMITS = {
  /** Requests worked on at once; those of `RESERVED` may go on for so many more. */
  atOnce: 128,
  reserved: 64,
  /** After so long a client that has not sent its whole request is cut off. */
  headersMs: 10_000,
  bodyMs: 30_000,
  uploadMs: 120_000,
  headerBytes: 16 * 1024,
  /** How deep JSON may be nested, and how much one array or object may hold. */
  depth: 32,
  entries: 1_000,
  /** In a minute, by address for those who are not signed in, by sign-in for the others. */
  anonymousWrites: 60,
  anonymousReads: 600,
  signedIn: 300,
} as const;

export type EdgeLimits = { readonly [Name in keyof typeof EDGE_LIMITS]: number };
