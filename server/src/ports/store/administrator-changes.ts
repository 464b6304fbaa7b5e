import type * as r from '../records.ts';
import type { Page, Sweep } from './paging.ts';

export type AdministratorChanges = {
  readonly insert: (change: r.AdministratorChange) => Promise<void>;
  readonly find: (id: string) => Promise<r.AdministratorChange | null>;
  readonly byClaim: (hash: Uint8Array) => Promise<r.AdministratorChange | null>;
  readonly byObjection: (hash: Uint8Array) => Promise<r.AdministratorChange | null>;
  /** Those of an account, newest first, at most `limit`. */
  readonly ofApplication: (applicationId: string, limit: number) => Promise<readonly r.AdministratorChange[]>;
  /** Those that were handed in and have not ended, newest first. */
  readonly toDecide: (page: Page) => Promise<readonly r.AdministratorChange[]>;
  /** Compare-and-set on `version` (the row given carries the new one). */
  readonly update: (change: r.AdministratorChange) => Promise<boolean>;
  readonly sweep: Sweep;
};
