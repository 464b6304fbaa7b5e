import type { Refusal } from '@ruzhu/rules';

type Options = Readonly<Record<string, unknown>>;
type Answer =
  | { readonly ok: true; readonly response: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly status: number; readonly refusals: readonly Refusal[] };

export const hasPasskeys = (): boolean => 'PublicKeyCredential' in globalThis;

/** Who closes the device's own question, or lets it run out, may simply press the button again. */
const given = async (asking: Promise<object>): Promise<Answer> =>
  asking.then(
    (response): Answer => ({ ok: true, response: { ...response } }),
    (): Answer => ({ ok: false, status: 410, refusals: [{ code: 'passkey.expired', path: '', params: {} }] }),
  );

/** Loaded by whoever has a device to ask. The options come from the server's own library. */
const library = () => import('@simplewebauthn/browser');

export const makePasskey = (options: Options): Promise<Answer> =>
  given(library().then(({ startRegistration }) => startRegistration({ optionsJSON: options as never })));

export const signByPasskey = (options: Options): Promise<Answer> =>
  given(library().then(({ startAuthentication }) => startAuthentication({ optionsJSON: options as never })));
