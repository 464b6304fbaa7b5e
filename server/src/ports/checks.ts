import type { Instant } from '@ruzhu/rules';

/** The four elements a business registry can compare. */
export type RegistryQuestion = {
  readonly name: string;
  readonly code: string;
  readonly legalRepName: string;
  readonly legalRepId: string | null;
};

/** `notCompared` claims nothing: no registry is connected, a reviewer will look. */
export type RegistryAnswer =
  | { readonly outcome: 'match' }
  | {
      readonly outcome: 'differs';
      readonly elements: readonly ('name' | 'code' | 'legalRepName' | 'legalRepId')[];
    }
  | { readonly outcome: 'notFound' | 'cancelled' | 'unavailable' | 'notCompared' };

export type Registry = { readonly compare: (question: RegistryQuestion) => Promise<RegistryAnswer> };

export type FacePerson = {
  readonly name: string;
  /** A resident identity number; no other paper can be compared. */
  readonly idNumber: string;
  /** Where the person's browser goes when the check has ended, whatever its outcome. */
  readonly returnUrl: string;
  /** What the check is for, in our own words: kept by the vendor with the result, so it names no person. */
  readonly reference: string;
};

/**
 * `begun` is open until `endsAt`: the person opens `url` on a phone, `id` asks for the result. `refused` is a person the
 * vendor cannot check (no such number or name); `unavailable` is a fault or a time-out, to be tried again later.
 */
export type FaceBegun =
  | { readonly state: 'begun'; readonly url: string; readonly id: string; readonly endsAt: Instant }
  | { readonly state: 'refused' | 'unavailable' };

/** `expired` is a check that was not gone through in time or that nobody knows: it has to be begun anew. */
export type FaceResult = 'passed' | 'failed' | 'pending' | 'expired' | 'unavailable';

/**
 * A check that the face before the phone is the face of the ID card: begin, show the address, ask for the result.
 * Nothing of the face comes here; only the verdict does. Faults outside are outcomes; only a check that is not connected
 * throws, since nobody may ask it.
 */
export type FaceCheck = {
  /** Whether a face check is connected at all. */
  readonly connected: boolean;
  readonly begin: (person: FacePerson) => Promise<FaceBegun>;
  readonly result: (id: string) => Promise<FaceResult>;
};
