import { inflateSync } from 'node:zlib';

export type PdfScreening = {
  readonly isEncrypted: boolean;
  /** Scripts, attachments, forms that are programs, or something that happens by itself. */
  readonly isActive: boolean;
  readonly pages: number;
};

/** Names may be written with `#xx` for any character, `/J#61vaScript` for one. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const OBJECTS = /\/Type\s*\/ObjStm(?![A-Za-z])/;
const MOST_INFLATED = 16 * 1_048_576;

/** A dictionary stands before each stream; its last half KiB says what the stream is. */
const DICTIONARY = 512;

/** An action of its own when the file is opened; a plain destination (`[page /Fit]`) only says where to look. */
const OPENS = /\/OpenAction(?!\s*\[)(?![A-Za-z])/;
const ACTIVE =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|XFA|RichMedia|GoToE|ImportData|SubmitForm)(?![A-Za-z])/;
const PAGE = /\/Type\s*\/Page(?![A-Za-z])/g;

function inflated(bytes: Buffer, most: number): string {
  try {
    return inflateSync(bytes, { maxOutputLength: most, finishFlush: 2 }).toString('latin1');
  } catch {
    return '';
  }
}

type Parts = { readonly outside: readonly string[]; readonly packed: readonly string[] };

/** The text between the streams, and the streams that hold objects. Goes through the text once. */
function divide(text: string): Parts {
  const [outside, packed]: [string[], string[]] = [[], []];
  let at = 0;
  for (;;) {
    const start = text.indexOf('stream', at);
    const end = start < 0 ? -1 : text.indexOf('endstream', start);
    if (end < 0) break;
    const before = text.slice(at, start);
    outside.push(before);
    if (OBJECTS.test(plainNames(before.slice(-DICTIONARY))))
      packed.push(text.slice(start + 'stream'.length, end));
    at = end + 'endstream'.length;
  }
  return { outside: [...outside, text.slice(at)], packed };
}

/** The objects that stand packed in streams, up to 16 MiB of them. */
function unpacked(streams: readonly string[]): readonly string[] {
  const found: string[] = [];
  let left = MOST_INFLATED;
  for (const stream of streams) {
    if (left <= 0) break;
    const objects = inflated(Buffer.from(stream.replace(/^\r?\n/, ''), 'latin1'), left);
    found.push(objects);
    left -= objects.length;
  }
  return found;
}

/**
 * What a PDF holds, found by its words without opening it. It is not what keeps us safe: nobody ever gets the PDF to
 * see, only the picture that a confined program made of its first page. It spares people an upload that a reviewer
 * could not have trusted.
 */
export function screenPdf(bytes: Uint8Array): PdfScreening {
  const { outside, packed } = divide(Buffer.from(bytes).toString('latin1'));
  const words = plainNames([...outside, ...unpacked(packed)].join('\n'));
  return {
    isEncrypted: /\/Encrypt(?![A-Za-z])/.test(words),
    isActive: ACTIVE.test(words) || OPENS.test(words),
    pages: words.match(PAGE)?.length ?? 0,
  };
}
