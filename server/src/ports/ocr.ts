import type { CivilDate, LicenceReading } from '@ruzhu/rules';

/** What was read of one side of an identity card. */
export type IdCardReading =
  | {
      readonly side: 'front';
      readonly name?: string;
      readonly idNumber?: string;
      readonly address?: string;
    }
  | {
      readonly side: 'back';
      readonly validFrom?: CivilDate;
      /** A date, or 长期. */
      readonly validUntil?: string;
    };

export type OcrReadings = { readonly businessLicence: LicenceReading; readonly idCard: IdCardReading };

export type OcrKind = keyof OcrReadings;

/**
 * `unreadable` is a picture in which the paper was not found; `unavailable` is a reader that is not connected, used up
 * or at fault. What was read is a proposal that a person confirms, never a fact.
 */
export type OcrAnswer<Kind extends OcrKind> =
  | { readonly fields: OcrReadings[Kind] }
  | 'unreadable'
  | 'unavailable';

/** Reads what is printed on a paper. The picture is a JPEG that we made, never what was sent. Faults are outcomes. */
export type Ocr = {
  /** Whether anything reads at all. */
  readonly connected: boolean;
  readonly read: <Kind extends OcrKind>(kind: Kind, jpeg: Uint8Array) => Promise<OcrAnswer<Kind>>;
};
