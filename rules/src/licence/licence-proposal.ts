import type { LicenceReading } from './licence-text.ts';

/** Where something was read: a QR code on the licence, the text of a PDF, the picture itself. */
export type LicenceSource = 'code' | 'text' | 'picture';

export type LicenceProposal = {
  readonly field: keyof LicenceReading;
  readonly value: string;
  readonly from: LicenceSource;
};

/** The surest first: a code says what it says, a picture can be misread. */
const SOURCES: readonly LicenceSource[] = ['code', 'text', 'picture'];

/** What can be read of a licence. */
export const LICENCE_FIELDS = [
  'entityName',
  'licenceNumber',
  'legalRepName',
  'businessScope',
  'address',
  'establishedOn',
  'validFrom',
  'validUntil',
  'registeredCapital',
  'enterpriseType',
] as const satisfies readonly (keyof LicenceReading)[];

/**
 * What was read of a licence, field by field, each from the surest source that says anything of it. It is proposed to
 * the merchant and shown to the reviewer; nothing is ever answered by it unseen.
 */
export const licenceProposals = (
  read: Readonly<Partial<Record<LicenceSource, LicenceReading>>>,
): readonly LicenceProposal[] =>
  LICENCE_FIELDS.flatMap((field) => {
    const from = SOURCES.find((source) => read[source]?.[field]);
    const value = from && read[from]?.[field];
    return from && value ? [{ field, value, from }] : [];
  });
