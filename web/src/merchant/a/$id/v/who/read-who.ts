import type { Answers } from '@ruzhu/journeys';
import type { Policy } from '@ruzhu/rules';
import { readUploads } from '../parts/read-uploads.ts';

/** What the page holds as answers of the step; what was not asked is left out. */
export const readWho =
  (policy: Policy | null) =>
  (data: FormData): Answers => ({
    verificationType: String(data.get('verificationType') ?? ''),
    ...(data.has('permitNumber')
      ? {
          permitKind: String(data.get('permitKind') ?? ''),
          permitNumber: String(data.get('permitNumber') ?? ''),
          permitFiles: readUploads(data, 'permitFiles', policy?.values['verify.otherProofs'] ?? 10),
        }
      : {}),
    otherProofs: readUploads(data, 'otherProofs', policy?.values['verify.otherProofs'] ?? 10),
    ...(data.has('officialLetter') ? { officialLetter: String(data.get('officialLetter')) } : {}),
  });
