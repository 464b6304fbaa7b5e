type Message = { readonly to: string; readonly text: string; readonly at: string };

/** What the mailbox or the telephone of `to` got last that matches; asked for until it is there. */
export async function received(base: string, to: string, pattern: RegExp, since: number): Promise<string> {
  const end = Date.now() + 15_000;
  for (;;) {
    const response = await fetch(`${base}/api/v1/local/outbox?to=${encodeURIComponent(to)}`);
    const { messages } = (await response.json()) as { messages: readonly Message[] };
    const found = messages
      .filter((one) => Date.parse(one.at) >= since)
      .map((one) => pattern.exec(one.text)?.[1])
      .find((one) => one !== undefined);
    if (found) return found;
    if (Date.now() > end)
      throw new Error(`Nothing like ${pattern} reached ${to}: ${JSON.stringify(messages)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export const CODE = /(?<!\d)(\d{6})(?!\d)/;
