import type { Instant } from '@ruzhu/rules';
import type { Objection } from '../records.ts';
import type { Page } from './paging.ts';

export type Objections = {
  /** `false` when one is open for the application already. */
  readonly insert: (objection: Objection) => Promise<boolean>;
  readonly find: (id: string) => Promise<Objection | null>;
  /** Compare-and-set on `version` (the row given carries the new one). */
  readonly update: (objection: Objection) => Promise<boolean>;
  /** All of an application, newest first; no more than a handful. */
  readonly ofApplication: (applicationId: string) => Promise<readonly Objection[]>;
  /** Those to be answered, by when; `after` is the last row of the page before. */
  readonly open: (page: {
    readonly after?: { readonly at: Instant; readonly id: string };
    readonly limit: number;
  }) => Promise<readonly Objection[]>;
  /** Those that were answered, newest first. */
  readonly over: (page: Page) => Promise<readonly Objection[]>;
};
