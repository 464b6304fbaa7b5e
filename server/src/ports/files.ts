/** Bytes kept encrypted under the merchant's key. */
export type Files = {
  readonly put: (merchantId: string, fileId: string, variant: Variant, bytes: Uint8Array) => Promise<void>;
  readonly get: (merchantId: string, fileId: string, variant: Variant) => Promise<Uint8Array | null>;
  readonly remove: (merchantId: string, fileId: string) => Promise<void>;
};

/** `original` is what was sent and is never served; `page` is what we made of it; `thumb` is small. */
export type Variant = 'original' | 'page' | 'thumb';

/** What an image is, told by its content. Measures are pixels; sharpness and light are 0–1. */
export type ImageFacts = {
  readonly type: 'jpeg' | 'png' | 'pdf';
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
};

export type PreparedImage = {
  readonly facts: ImageFacts;
  readonly page: Uint8Array;
  readonly thumb: Uint8Array;
  readonly sha256: Uint8Array;
  /** Advice such as `doc.blurred`; never stops anybody. */
  readonly findings: readonly string[];
  /** What it looks like, so that a copy saved again can be found (`picture-look.ts`). */
  readonly look: string;
  /** Texts of the QR codes on it; none when they were not asked for. */
  readonly codes: readonly string[];
  /** The text layer of a PDF; empty for pictures and scans. It is what the sender wrote: a proposal, never a fact. */
  readonly text: string;
};

export type ImageLimits = {
  readonly maxBytes: number;
  readonly maxPdfBytes: number;
  readonly minPixels: number;
  /** Whether QR codes are looked for, as on a licence. */
  readonly codes?: boolean;
};

export type ImageFault = {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** Decodes and re-encodes pictures; only what it made is ever shown. */
/** Who looks at a page and when: the name, and a short id with the time in signs that need no font. */
export type PageMark = { readonly name: string; readonly code: string };

export type Images = {
  readonly prepare: (
    bytes: Uint8Array,
    limits: ImageLimits,
  ) => Promise<
    { readonly ok: true; readonly image: PreparedImage } | { readonly ok: false; readonly fault: ImageFault }
  >;
  /** A page that we made with a mark all over it. Throws when it cannot be: an unmarked page is never given instead. */
  readonly mark: (page: Uint8Array, mark: PageMark) => Promise<Uint8Array>;
};
