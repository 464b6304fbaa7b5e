import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Asked, Passkeys } from '../../ports/passkeys.ts';

export type WebAuthn = {
  /** Origin under which people reach the product; passkeys are bound to its name. */
  readonly publicUrl: string;
  readonly productName: string;
};

const hasId = (response: unknown): response is { readonly id: string } =>
  typeof response === 'object' && response !== null && 'id' in response && typeof response.id === 'string';

const asked = (options: { readonly challenge: string }): Asked => ({
  challenge: options.challenge,
  options: { ...options },
});

/** ES256 and RS256, which every authenticator has one of (COSE). */
const ALGORITHMS = [-7, -257];

/** Whatever the library finds wrong with what a browser sent is no fault of ours. */
const orNull = <T>(reading: Promise<T | null>): Promise<T | null> => reading.catch(() => null);

/** Passkeys by WebAuthn: found by the device itself, with the person verified, without attestation. */
export function webAuthn({ publicUrl, productName }: WebAuthn): Passkeys {
  const { origin: expectedOrigin, hostname: expectedRPID } = new URL(publicUrl);
  const verified = { expectedOrigin, expectedRPID, requireUserVerification: true };
  return {
    enrolment: async ({ id, name, account, known }) =>
      asked(
        await generateRegistrationOptions({
          rpName: productName,
          rpID: expectedRPID,
          userID: new TextEncoder().encode(id),
          userName: account,
          userDisplayName: name,
          attestationType: 'none',
          supportedAlgorithmIDs: ALGORITHMS,
          authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
          excludeCredentials: known.map((one) => ({ id: one.id })),
        }),
      ),
    readEnrolment: (response, expectedChallenge) =>
      orNull(
        (async () => {
          // Parse boundary: the library reads every part of it and throws at what does not fit.
          const given = response as RegistrationResponseJSON;
          const { registrationInfo } = await verifyRegistrationResponse({
            response: given,
            expectedChallenge,
            supportedAlgorithmIDs: ALGORITHMS,
            ...verified,
          });
          if (!registrationInfo) return null;
          const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
          return { id, publicKey: Uint8Array.from(publicKey), counter, transports };
        })(),
      ),
    signIn: async () =>
      asked(await generateAuthenticationOptions({ rpID: expectedRPID, userVerification: 'required' })),
    idOf: (response) => (hasId(response) ? response.id : null),
    readSignIn: (response, expectedChallenge, { id, publicKey, counter }) =>
      orNull(
        (async () => {
          const given = response as AuthenticationResponseJSON; // Parse boundary, as above.
          const credential = { id, publicKey: Uint8Array.from(publicKey), counter };
          const read = await verifyAuthenticationResponse({
            response: given,
            expectedChallenge,
            credential,
            ...verified,
          });
          return read.verified ? read.authenticationInfo.newCounter : null;
        })(),
      ),
  };
}
