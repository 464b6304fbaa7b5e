import type { Answers } from '@ruzhu/journeys';

/** What the page holds as answers of the step; the file is sent for the way that needs it. */
export function readProof(data: FormData): Answers {
  const entityProof = String(data.get('entityProof') ?? '');
  return {
    entityProof,
    ...(entityProof === 'electronicLicence'
      ? { electronicLicence: String(data.get('electronicLicence') ?? '') }
      : {}),
  };
}
