/** Asks the own passkey as a refusal says; gives the `Touch` header, or `null` when nothing was touched. */
type Asking = (refused: Response) => Promise<string | null>;

let asking: Asking | null = null;

/** Says how a touch is asked for. Pages of merchants never do, and are never asked. */
export const touchBy = (how: Asking): void => {
  asking = how;
};

/**
 * Sends a request and, where the server wants the passkey touched for exactly this request, sends it once more with the
 * touch. Whoever closes the device's question gets the refusal, and may press the button again.
 */
export async function touching(
  send: (touch: Readonly<Record<string, string>>) => Promise<Response>,
): Promise<Response> {
  const first = await send({});
  if (first.status !== 403 || !asking) return first;
  const touch = await asking(first.clone());
  return touch === null ? first : send({ touch });
}
