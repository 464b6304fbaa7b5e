/** A request to the payment platform as it is signed and sent: the path with its query, the body byte for byte. */
export type PayCall = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Empty for GET. */
  readonly body: string;
};

/** A call that asks for something. */
export const getCall = (path: string, query: Readonly<Record<string, string>>): PayCall => ({
  method: 'GET',
  path: `${path}?${new URLSearchParams(query)}`,
  body: '',
});

/** A call that does something. */
export const postCall = (path: string, body: object): PayCall => ({
  method: 'POST',
  path,
  body: JSON.stringify(body),
});
