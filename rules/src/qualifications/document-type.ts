import type { CivilDate } from '../calendar/civil-date.ts';
import type { Span } from '../calendar/deadline.ts';
import type { Words } from '../texts.ts';

/**
 * How long a paper usually takes, from a complete application to the paper in hand. `law` figures are the limits the
 * authority is bound to; `estimate` figures are ours.
 */
export type UsualTime = { readonly least: Span; readonly most: Span; readonly basis: 'law' | 'estimate' };

/** A kind of paper a category, a law or this product may ask for. */
export type DocumentType = {
  readonly key: string;
  /** The official Chinese name, without 《》. */
  readonly zh: string;
  readonly en: string;
  readonly issuer: Words;
  /** `null`: no published limit is known; ask the authority. */
  readonly usual: UsualTime | null;
  /** The identifier its number follows, or `null` when the number has no form of its own. */
  readonly numberKind: string | null;
  readonly expires: 'always' | 'sometimes' | 'never';
  /** Set for papers people often hand in by mistake: what is needed instead. */
  readonly instead?: string;
  readonly source: string;
  readonly date: CivilDate;
};
