import type { ImageFacts } from '../../ports/files.ts';

type Kind = ImageFacts['type'];

/** The first bytes of each type: JPEG's start of image, PNG's signature, PDF's header. */
const BEGINNINGS: readonly (readonly [Kind, Buffer])[] = [
  ['jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['pdf', Buffer.from('%PDF-')],
];

/** What a file is by its first bytes, whatever its name says; `null` for everything that is not taken. */
export const sniff = (bytes: Uint8Array): Kind | null =>
  BEGINNINGS.find(([, beginning]) => beginning.equals(bytes.subarray(0, beginning.length)))?.[0] ?? null;
