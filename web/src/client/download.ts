import type { BodyOf, Endpoint } from '@ruzhu/api';
import { type Answered, answeredOf } from './call.ts';
import { touching } from './touch.ts';

/** A file that has arrived: what to call it, how many rows it holds and whether some were left out. */
export type Arrived = {
  readonly name: string;
  readonly blob: Blob;
  readonly rows: number;
  readonly isCut: boolean;
};

const nameOf = (disposition: string): string => /filename="([\w.-]+)"/.exec(disposition)?.[1] ?? 'export.csv';

/** Asks for a table as a file. Refusals are values and faults are thrown, as by `call`. */
export async function download<E extends Pick<Endpoint, 'method' | 'path'>>(
  endpoint: E,
  body: BodyOf<E>,
): Promise<Answered<Arrived>> {
  const response = await touching((touch) =>
    fetch(endpoint.path, {
      method: endpoint.method,
      credentials: 'same-origin',
      headers: { accept: 'text/csv', 'content-type': 'application/json', ...touch },
      body: JSON.stringify(body),
    }),
  );
  if (!response.ok) return answeredOf<Arrived>(response);
  const { headers } = response;
  return {
    ok: true,
    value: {
      name: nameOf(headers.get('content-disposition') ?? ''),
      blob: await response.blob(),
      rows: Number(headers.get('export-rows')),
      isCut: headers.get('export-cut') === 'true',
    },
  };
}

/** Hands a file that has arrived to the browser, which keeps it where downloads go. */
export function keep({ name, blob }: Pick<Arrived, 'name' | 'blob'>): void {
  const href = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  // Browsers may begin to read it only after this.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
