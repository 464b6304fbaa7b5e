import {
  type LicenceField,
  type LicenceProposal,
  type LicenceReading,
  licenceDifferences,
  licenceProposals,
  licenceTextReading,
  ok,
  refuse,
} from '@ruzhu/rules';
import type { PreparedImage } from '../ports/files.ts';
import type { FileRow } from '../ports/records.ts';
import { decide, type Outcome } from './decide.ts';
import type { Deps } from './deps.ts';
import { RATES, useRate } from './rates.ts';

/** What programs read of a licence, as it is kept with its file. `picture` is `null` until the picture was read. */
type Kept = {
  readonly codes: readonly string[];
  readonly text: string;
  readonly picture: LicenceReading | 'unreadable' | null;
};

/** `unavailable` can be asked again; nothing waits for it. */
export type Reading = {
  readonly state: 'read' | 'nothing' | 'unavailable';
  readonly proposals: readonly LicenceProposal[];
};

const LICENCE = 'licenceImage';

/** Codes and text are looked for on licences only. */
export const isLicence = (field: string): boolean => field === LICENCE;

type Owned = Pick<FileRow, 'id' | 'merchantId'>;

const placeOf = (row: string) => ({ table: 'files', column: 'reading', row });

const sealed = (deps: Deps, { id, merchantId }: Owned, kept: Kept): Promise<string> =>
  deps.vault.seal(merchantId, placeOf(id), JSON.stringify(kept));

/** What the picture itself brought along, sealed for its merchant. `null` for papers that nobody reads. */
export const firstReading = (
  deps: Deps,
  owned: Owned & Pick<FileRow, 'field'>,
  { codes, text }: Pick<PreparedImage, 'codes' | 'text'>,
): Promise<string | null> =>
  isLicence(owned.field) ? sealed(deps, owned, { codes, text, picture: null }) : Promise.resolve(null);

async function keptOf(deps: Deps, { id, merchantId, reading }: FileRow): Promise<Kept | null> {
  // Written by `sealed` and by nobody else.
  return reading === null ? null : JSON.parse(await deps.vault.open(merchantId, placeOf(id), reading));
}

const proposalsOf = ({ codes, text, picture }: Kept): readonly LicenceProposal[] =>
  licenceProposals({
    code: Object.assign({}, ...codes.map(licenceTextReading).reverse()),
    text: licenceTextReading(text),
    ...(picture === null || picture === 'unreadable' ? {} : { picture }),
  });

/** What was read of a paper so far; asks nobody. */
export async function readingSoFar(
  deps: Deps,
  row: FileRow | undefined,
): Promise<readonly LicenceProposal[]> {
  const kept = row && (await keptOf(deps, row));
  return kept ? proposalsOf(kept) : [];
}

/** The proposals as one reading, for comparing. */
export const asReading = (proposals: readonly LicenceProposal[]): LicenceReading =>
  // The fields of proposals are those of a reading, each with its own kind of text.
  Object.fromEntries(proposals.map(({ field, value }) => [field, value])) as LicenceReading;

/** Whether what was read says something else than what was typed, as the check before paying compares it. */
export function isReadOtherwise({ field, value }: LicenceProposal, typed: string): boolean {
  const compared: readonly string[] = COMPARED;
  if (compared.includes(field)) return licenceDifferences({ [field]: typed }, { [field]: value }).length > 0;
  return typed.trim() !== value.trim();
}

const COMPARED: readonly LicenceField[] = [
  'entityName',
  'licenceNumber',
  'legalRepName',
  'establishedOn',
  'validUntil',
  'address',
];

/** Asks whoever reads pictures, once for each: what was read, or could not be, is kept. */
async function readPicture(deps: Deps, row: FileRow, kept: Kept): Promise<Kept> {
  if (kept.picture !== null || !deps.ocr.connected) return kept;
  const page = await deps.files.get(row.merchantId, row.id, 'page');
  const answer = page ? await deps.ocr.read('businessLicence', page) : 'unavailable';
  if (answer === 'unavailable') return kept;
  const known: Kept = { ...kept, picture: answer === 'unreadable' ? answer : answer.fields };
  const reading = await sealed(deps, row, known);
  await deps.store.write({ merchant: row.merchantId }, (tx) => tx.files.keepReading(row.id, reading));
  return known;
}

/**
 * What programs read of a licence: its QR codes, the text of a PDF, and the picture where a reader is connected. All of
 * it is a proposal. Refusals: `not_found`, `rate.too_many`.
 */
export async function readLicenceFile(
  deps: Deps,
  asked: { readonly merchantId: string; readonly fileId: string },
): Promise<Outcome<Reading>> {
  const found = await decide(deps, { merchant: asked.merchantId }, async (tx) => {
    const row = await tx.files.find(asked.fileId);
    if (!row || row.merchantId !== asked.merchantId || row.removedAt !== null) return refuse('not_found');
    const slowed = await useRate(tx, RATES.readingsPerMerchant, row.merchantId, deps.clock.now());
    return slowed ?? ok(row);
  });
  if (!found.ok) return found;
  const kept = await keptOf(deps, found.value);
  if (!kept) return ok({ state: 'nothing', proposals: [] });
  const known = await readPicture(deps, found.value, kept);
  const proposals = proposalsOf(known);
  if (proposals.length > 0) return ok({ state: 'read', proposals });
  return ok({ state: deps.ocr.connected && known.picture === null ? 'unavailable' : 'nothing', proposals });
}
