/** A public key as WebCrypto exports it (JWK, EC P-256). */
export type PhoneKey = Readonly<Record<string, unknown>>;

/** Checks what a phone's own key has signed; the private half never leaves the phone. */
export type PhoneKeys = {
  /** SHA-256 over the key's JWK thumbprint (RFC 7638), or `null` when it is not a P-256 key. */
  readonly fingerprint: (key: PhoneKey) => Uint8Array | null;
  /** ECDSA with SHA-256; the signature is r and s in base64url, as WebCrypto gives it. */
  readonly verify: (key: PhoneKey, message: string, signature: string) => boolean;
};
