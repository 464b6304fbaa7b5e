import type { Policy } from '../policy/policy.ts';
import { type Refusal, refuse, type Warning, warning } from '../result.ts';

/** What a server found out about a file by reading it; never what its name or the browser claims. */
export type ImageFacts = {
  /** Media type by content, or `''` when it is none we know. */
  readonly type: string;
  readonly bytes: number;
  /** Pixels of the picture, or of the first page; 0 when it cannot be opened. */
  readonly width: number;
  readonly height: number;
  /** A PDF that asks for a password. */
  readonly isEncrypted?: boolean;
  readonly isInfected?: boolean;
};

/** A photo or scan of a paper, or the picture of an account. */
export type ImagePurpose = 'document' | 'avatar';

type ImageRule = {
  readonly types: readonly string[];
  readonly maxBytes: (type: string, policy: Policy) => number;
  readonly minPixels: (policy: Policy) => number;
  /** Below this the short side is accepted with a word of advice. */
  readonly goodPixels: number;
};

const PICTURES = ['image/jpeg', 'image/png', 'image/bmp', 'image/gif'];

/** Sources: developers.weixin.qq.com, api_setheadimage and api_secwxaapi_wxaauth; sizes of papers are our own. */
const RULES: Readonly<Record<ImagePurpose, ImageRule>> = {
  document: {
    types: [...PICTURES, 'application/pdf'],
    maxBytes: (type, { values }) =>
      type === 'application/pdf' ? values['verify.maxPdfBytes'] : values['verify.maxFileBytes'],
    minPixels: ({ values }) => values['verify.minPixels'],
    goodPixels: 1_200,
  },
  avatar: {
    types: PICTURES,
    maxBytes: (_, { values }) => values['avatar.maxBytes'],
    minPixels: ({ values }) => values['avatar.minPixels'],
    goodPixels: 0,
  },
};

/** 40 megapixels: more is no scan but a way to exhaust whoever decodes it. */
const MAX_PIXELS = 40_000_000;

const megabytes = (bytes: number) => Math.round((bytes / 1_048_576) * 10) / 10;

function fileFault(facts: ImageFacts, policy: Policy, rule: ImageRule): Refusal | null {
  if (facts.isInfected) return refuse('file.infected').refusal;
  if (facts.bytes <= 0) return refuse('file.empty').refusal;
  if (!rule.types.includes(facts.type)) return refuse('file.type').refusal;
  const max = rule.maxBytes(facts.type, policy);
  if (facts.bytes > max)
    return refuse('file.size', '', { max: megabytes(max), actual: megabytes(facts.bytes) }).refusal;
  return facts.isEncrypted ? refuse('file.encrypted').refusal : null;
}

function pixelFault({ width, height }: ImageFacts, policy: Policy, rule: ImageRule): Refusal | null {
  const isPicture = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
  if (!isPicture) return refuse('file.unreadable').refusal;
  if (width * height > MAX_PIXELS)
    return refuse('file.too_many_pixels', '', { width, height, max: 40 }).refusal;
  const min = rule.minPixels(policy);
  return Math.min(width, height) < min ? refuse('file.pixels', '', { width, height, min }).refusal : null;
}

export type ImageJudgement = { readonly refusal: Refusal | null; readonly warnings: readonly Warning[] };

/**
 * Judges a picture or scan by what was found in it. Refusals: `file.infected`, `file.empty`, `file.type`,
 * `file.size`, `file.encrypted`, `file.unreadable`, `file.too_many_pixels`, `file.pixels`. Warning: `file.small`
 * when the short side is under 1200 pixels. Figures: `verify.maxFileBytes`, `verify.maxPdfBytes`,
 * `verify.minPixels`, `avatar.maxBytes`, `avatar.minPixels`.
 */
export function judgeImageFacts(facts: ImageFacts, policy: Policy, purpose: ImagePurpose): ImageJudgement {
  const rule = RULES[purpose];
  const refusal = fileFault(facts, policy, rule) ?? pixelFault(facts, policy, rule);
  const { width, height } = facts;
  const isSmall = refusal === null && Math.min(width, height) < rule.goodPixels;
  return {
    refusal,
    warnings: isSmall ? [warning('warn', 'file.small', { width, height, good: rule.goodPixels })] : [],
  };
}

/** Whether a field holds no more files than it may. Refusal: `file.count`. */
export const judgeFileCount = (count: number, max: number): Refusal | null =>
  count > max ? refuse('file.count', '', { max, count }).refusal : null;
