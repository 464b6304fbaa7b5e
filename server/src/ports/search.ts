import type { NamePlace, NameQuery } from '@ruzhu/rules';
import type * as r from './records.ts';

/** What is found as a whole. Personal values are given by blind index, in hexadecimal. */
export type CodeKind = 'licence' | 'appId' | 'mobile' | 'mobileTail' | 'bankAccount' | 'legalRep';
export type SearchCode = { readonly kind: CodeKind; readonly code: string };

export type SearchScope = {
  /** Only merchants with a case at this agency; `null` for all. */
  readonly agencyId: string | null;
  readonly limit: number;
};

/** By what merchants are found. No search costs more because there are more merchants. */
export type Search = {
  /** Replaces all that a merchant is found by. */
  readonly put: (
    merchantId: string,
    found: { readonly places: readonly NamePlace[]; readonly codes: readonly SearchCode[] },
  ) => Promise<void>;
  /**
   * Ids of merchants with a name that holds what was typed, those first in whose name it stands at the end. For an
   * agency a bounded number of candidates is looked at: where more than that hold the text, it may find less than `limit`.
   */
  readonly byName: (query: NameQuery, scope: SearchScope) => Promise<readonly string[]>;
  /** Ids of merchants with any of the codes. */
  readonly byCode: (codes: readonly SearchCode[], scope: SearchScope) => Promise<readonly string[]>;
  readonly codesOf: (merchantId: string) => Promise<readonly SearchCode[]>;
  readonly applicationsOf: (merchantIds: readonly string[]) => Promise<readonly r.Application[]>;
  readonly casesOf: (merchantIds: readonly string[], agencyId: string | null) => Promise<readonly r.Case[]>;
};
