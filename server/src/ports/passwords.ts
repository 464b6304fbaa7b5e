/** Password hashing with a bound on how much runs at once. */
export type Passwords = {
  /** Argon2id in PHC form. */
  readonly hash: (password: string) => Promise<string>;
  /** Takes as long for `null` (no such account) as for a wrong password. */
  readonly verify: (hash: string | null, password: string) => Promise<boolean>;
  /** Whether the password is on the offline list of common ones. */
  readonly isCommon: (password: string) => boolean;
};

/** Thrown when more hashing is asked for than may wait; the caller answers 503 and says when to come back. */
export class Overloaded extends Error {
  readonly retryAfterSeconds: number;
  constructor(what: string, retryAfterSeconds: number) {
    super(`${what} is overloaded`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
