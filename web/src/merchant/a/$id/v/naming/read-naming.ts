import type { Answers } from '@ruzhu/journeys';
import { readUploads } from '../parts/read-uploads.ts';

const text = (data: FormData, name: string): string => String(data.get(name) ?? '');

const BY_TRADEMARK = [
  'trademarkNumber',
  'trademarkClass',
  'trademarkValidUntil',
  'trademarkHolder',
  'trademarkCertificate',
  'trademarkTransfer',
  'trademarkLicence',
] as const;

/** What the page holds as answers of the step; of a trademark only what was asked is sent. */
export const readNaming =
  (mostProofs: number) =>
  (data: FormData): Answers => ({
    nameBasis: text(data, 'nameBasis'),
    accountName: text(data, 'accountName'),
    ...Object.fromEntries(
      BY_TRADEMARK.filter((name) => data.has(name)).map((name) => [name, text(data, name)]),
    ),
    nameProofs: readUploads(data, 'nameProofs', mostProofs),
  });
