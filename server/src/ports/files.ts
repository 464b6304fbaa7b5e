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
};

export type ImageFault = {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** Decodes and re-encodes pictures; only what it made is ever shown. */
export type Images = {
  readonly prepare: (
    bytes: Uint8Array,
    limits: { readonly maxBytes: number; readonly maxPdfBytes: number; readonly minPixels: number },
  ) => Promise<
    { readonly ok: true; readonly image: PreparedImage } | { readonly ok: false; readonly fault: ImageFault }
  >;
};
