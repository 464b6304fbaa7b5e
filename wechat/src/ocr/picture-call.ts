import type { ApiCall } from '../api/api-call.ts';

/** The platform takes pictures of less than 2 MB. */
export const OCR_MOST_BYTES = 2 * 1_048_576 - 1;

/** `boundary` is a random word of letters and digits that does not occur in the picture; the caller makes it. */
export type OcrPicture = { readonly jpeg: Uint8Array; readonly boundary: string };

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A picture posted as the form field `img`, as a browser would send it. */
export function pictureCall(path: string, accessToken: string, { jpeg, boundary }: OcrPicture): ApiCall {
  const utf8 = new TextEncoder();
  const head = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="img"; filename="picture.jpg"',
    'Content-Type: image/jpeg',
    '',
    '',
  ].join('\r\n');
  return {
    method: 'POST',
    path: `${path}?${new URLSearchParams({ access_token: accessToken })}`,
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: joined([utf8.encode(head), jpeg, utf8.encode(`\r\n--${boundary}--\r\n`)]),
  };
}
