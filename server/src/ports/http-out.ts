/** One request to a server outside. The address comes from the configuration, never from what people typed. */
export type OutRequest = {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly timeoutMs: number;
  /** The longest answer that is taken, in bytes; a longer one is a fault. */
  readonly mostBytes: number;
};

/** `headers` are named in lower case. Redirects are answers like any other: nobody follows them. */
export type OutAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

/**
 * Carries a request outside and gives the whole answer, whatever its status. Thrown: an address that is neither https
 * nor on this machine, a connection that fails or is cut, no answer within `timeoutMs`, an answer that is too long.
 */
export type HttpOut = (request: OutRequest) => Promise<OutAnswer>;

/** Posts JSON to a gateway of the operator's own, signed with the key they share. Thrown as by `HttpOut`. */
export type SignedPost = (body: string) => Promise<OutAnswer>;
