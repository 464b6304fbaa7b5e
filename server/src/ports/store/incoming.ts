import type { Instant } from '@ruzhu/rules';

/** A file that comes part by part. `received` bytes of `length` are kept; `fileId` is what became of it. */
export type IncomingFile = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly field: string;
  readonly name: string;
  readonly length: number;
  readonly sha256: Uint8Array;
  readonly received: number;
  readonly begunAt: Instant;
  readonly touchedAt: Instant;
  readonly fileId: string | null;
};

/** A part whose bytes are kept under its id; it begins at byte `at` of its file. */
export type IncomingPart = { readonly id: string; readonly at: number; readonly length: number };

/** Files on their way. What was given up is found by nobody any more. */
export type IncomingFiles = {
  readonly insert: (file: IncomingFile) => Promise<void>;
  readonly find: (id: string) => Promise<IncomingFile | null>;
  /** One that is not a file yet and has the same bytes for the same field. */
  readonly same: (
    file: Pick<IncomingFile, 'merchantId' | 'applicationId' | 'field' | 'length' | 'sha256'>,
  ) => Promise<IncomingFile | null>;
  /** Those of a merchant that are no files yet, the longest untouched first. */
  readonly open: (merchantId: string) => Promise<readonly IncomingFile[]>;
  /** `false` unless the part begins where the file ends by now and fits into it. */
  readonly append: (file: IncomingFile, part: IncomingPart, now: Instant) => Promise<boolean>;
  /** In the order of their bytes. */
  readonly parts: (id: string) => Promise<readonly IncomingPart[]>;
  /** Makes a file of what is whole: for one at a time; who claimed before `staleBefore` is gone. */
  readonly claim: (id: string, now: Instant, staleBefore: Instant) => Promise<boolean>;
  readonly letGo: (id: string) => Promise<void>;
  readonly done: (id: string, fileId: string) => Promise<void>;
  /** `false` when it was given up already or never was. */
  readonly giveUp: (id: string, now: Instant) => Promise<boolean>;
  /** Gives up those that were begun before an instant, a bounded number of them. */
  readonly giveUpOld: (
    before: Instant,
    now: Instant,
  ) => Promise<readonly { id: string; merchantId: string }[]>;
  /** Gives up all of a merchant, made into a file or not. */
  readonly giveUpAll: (
    merchantId: string,
    now: Instant,
  ) => Promise<readonly { id: string; merchantId: string }[]>;
  /** The bytes of its parts are gone. */
  readonly withoutParts: (id: string) => Promise<void>;
  /** Nothing is left of one that was given up. */
  readonly cleared: (id: string) => Promise<void>;
};
