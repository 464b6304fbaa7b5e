/** A request to the platform's interfaces as it is sent: the path with its query, the body byte for byte. */
export type ApiCall = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly contentType: string;
  readonly body: string | Uint8Array;
};
