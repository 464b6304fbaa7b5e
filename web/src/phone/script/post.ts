/** A refusal as problem+json tells it, already in the reader's language. */
export type Refused = {
  readonly code: string;
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly detail: string;
  readonly fix: string;
};

export type Reply =
  | { readonly kind: 'done'; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly refusals: readonly Refused[] }
  /** The server could not; `number` finds the request in its log. */
  | { readonly kind: 'fault'; readonly number: string }
  | { readonly kind: 'offline' };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const text = (value: unknown) => (typeof value === 'string' ? value : '');

const refusedOf = (value: unknown): readonly Refused[] =>
  isRecord(value)
    ? [
        {
          code: text(value.code),
          path: text(value.path),
          params: isRecord(value.params) ? value.params : {},
          detail: text(value.detail),
          fix: text(value.fix),
        },
      ]
    : [];

/** Reads an answer. A refusal is what a person can mend; everything else that is not a success is a fault. */
export function readReply(status: number, body: unknown): Reply {
  const answer = isRecord(body) ? body : {};
  if (status < 300) return { kind: 'done', answer };
  const refusals = Array.isArray(answer.refusals) ? answer.refusals.flatMap(refusedOf) : [];
  if (status >= 500 || refusals.length === 0) return { kind: 'fault', number: text(answer.instance) };
  return { kind: 'refused', refusals };
}

/** Sends JSON to an operation of the phone. Never throws: no network is an answer too. */
export async function post(path: string, body: unknown = {}): Promise<Reply> {
  try {
    const response = await fetch(`/api/v1/phone/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    });
    return readReply(response.status, await response.json().catch(() => null));
  } catch {
    return { kind: 'offline' };
  }
}
