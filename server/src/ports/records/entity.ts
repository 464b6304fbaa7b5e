/** What is known and proven of an entity and the accounts it has. */
import type { AppSecretState, LegalRepProofState, NameState, TransferProofState } from '@ruzhu/journeys';
import type { Instant } from '@ruzhu/rules';
import type { Product } from './applications.ts';
import type { Json } from './json.ts';

export type Check = {
  readonly id: string;
  readonly policy: string;
  readonly answers: Json;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly endsAt: Instant;
  readonly applicationId: string | null;
};

export type Agreement = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly document: string;
  readonly version: string;
  readonly textHash: Uint8Array;
  readonly address: string;
  readonly browser: string;
  readonly at: Instant;
};

export type Administrator = {
  readonly applicationId: string;
  readonly merchantId: string;
  readonly product: Product;
  readonly nameSealed: string;
  readonly idNumberSealed: string;
  readonly mobileSealed: string;
  readonly idIndex: Uint8Array;
  readonly mobileIndex: Uint8Array;
  readonly deviceId: string | null;
  readonly deviceFingerprint: Uint8Array | null;
  /** Whether the row counts towards the quotas of phone, ID card and device. */
  readonly counted: boolean;
  readonly boundAt: Instant;
};

export type LegalRepProof = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly tokenHash: Uint8Array;
  readonly state: LegalRepProofState;
  readonly face: 'notChecked' | 'passed' | 'failed';
  readonly registry: string;
  readonly sealed: Readonly<Record<string, string>>;
  readonly createdAt: Instant;
  readonly endsAt: Instant;
  readonly decidedAt: Instant | null;
  readonly version: number;
  /** The change of the administrator it confirms; `null` for the registration. */
  readonly changeId: string | null;
};

export type TransferProof = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly payerName: string;
  readonly payerKey: string;
  readonly amount: number;
  readonly state: TransferProofState;
  readonly createdAt: Instant;
  readonly endsAt: Instant;
  readonly decidedAt: Instant | null;
  readonly version: number;
};

export type StatementLine = {
  readonly id: string;
  readonly reference: string;
  readonly payerName: string;
  readonly payerKey: string;
  readonly payerAccountSealed: string;
  readonly amount: number;
  readonly paidAt: Instant;
  readonly importedAt: Instant;
  readonly importedBy: string;
  readonly proofId: string | null;
  readonly outcome: 'matched' | 'payerDiffers' | 'amountDiffers' | 'late' | 'unknown';
  readonly refund: 'none' | 'pending' | 'sent' | 'returned' | 'failed';
  readonly refundDueAt: Instant | null;
};

export type Account = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly parentId: string | null;
  readonly product: Product;
  readonly originalId: string;
  readonly appId: string | null;
  readonly name: string;
  readonly subjectCode: string;
  readonly subjectName: string;
  readonly subjectKind: string;
  readonly verifiedUntil: Instant | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
};

export type NameRow = {
  readonly canonical: string;
  readonly product: Product;
  readonly text: string;
  readonly applicationId: string;
  readonly merchantId: string;
  readonly subjectCode: string | null;
  readonly state: NameState;
  readonly since: Instant;
  readonly until: Instant | null;
};

export type AppSecret = {
  readonly accountId: string;
  readonly merchantId: string;
  readonly state: Exclude<AppSecretState, 'none'>;
  readonly secretHash: Uint8Array;
  readonly madeAt: Instant;
  readonly version: number;
};
