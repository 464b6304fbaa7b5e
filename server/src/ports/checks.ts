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

/** A check that the face before the phone is the face of the ID card. */
export type FaceCheck = {
  /** Whether a face check is connected at all. */
  readonly connected: boolean;
  readonly begin: (person: {
    readonly name: string;
    readonly idNumber: string;
  }) => Promise<{ readonly url: string; readonly id: string }>;
  readonly result: (id: string) => Promise<'passed' | 'failed' | 'pending'>;
};
