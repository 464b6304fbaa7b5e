import type { Passkey } from './records.ts';

/** What a browser is asked: the options as WebAuthn has them in JSON, and the challenge in them, in base64url. */
export type Asked = { readonly challenge: string; readonly options: Readonly<Record<string, unknown>> };

export type Enrolled = Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports'>;

/**
 * Passkeys by WebAuthn, for the own origin alone and always with the person verified (finger, face or PIN). What a
 * browser sends is given as it came; whatever is wrong with it is `null`.
 */
export type Passkeys = {
  readonly enrolment: (person: {
    readonly id: string;
    readonly name: string;
    readonly account: string;
    readonly known: readonly Pick<Passkey, 'id' | 'transports'>[];
  }) => Promise<Asked>;
  readonly readEnrolment: (response: unknown, challenge: string) => Promise<Enrolled | null>;
  readonly signIn: () => Promise<Asked>;
  /** The id of the passkey an answer claims to be from. */
  readonly idOf: (response: unknown) => string | null;
  /** The new counter, when the passkey has signed exactly this challenge. */
  readonly readSignIn: (response: unknown, challenge: string, passkey: Passkey) => Promise<number | null>;
};
