import { ok, type Result, refuse } from '@ruzhu/rules';
import type { Variant } from '../ports/files.ts';
import type { FileRow } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { firstReading, isLicence } from './licence-reading.ts';
import { mine } from './loading.ts';
import { RATES, useRate } from './rates.ts';
import { withTwins } from './same-pictures.ts';

/** Files of one application, removed ones aside. */
const MOST_FILES = 100;

export type Upload = {
  readonly merchantId: string;
  readonly applicationId: string;
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly caller: Caller;
};

/**
 * Takes a picture: decoded and made anew, both kept encrypted, only ours ever shown. The bytes are on disk before the
 * row exists, so that there is never a row without its file.
 * Refusals: `not_found`, `file.type`, `file.size`, `file.pixels`, `file.unreadable`, `file.too_many`,
 * `file.too_many_today`.
 */
export async function uploadFile(deps: Deps, upload: Upload): Promise<Outcome<FileRow>> {
  const allowed = await decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, upload.merchantId, upload.applicationId);
    if (!found.ok) return found;
    const count = (await tx.files.of(found.value.id)).filter((file) => file.removedAt === null).length;
    if (count >= MOST_FILES) return refuse('file.too_many', '', { max: MOST_FILES });
    const slowed = await useRate(tx, RATES.uploadsPerDay, upload.merchantId, deps.clock.now());
    return slowed ?? ok(deps.policies.named(found.value.policy));
  });
  if (!allowed.ok) return allowed;
  const limits = {
    maxBytes: allowed.value.values['verify.maxFileBytes'],
    maxPdfBytes: allowed.value.values['verify.maxPdfBytes'],
    minPixels:
      upload.field === 'mpAvatar'
        ? allowed.value.values['avatar.minPixels']
        : allowed.value.values['verify.minPixels'],
    codes: isLicence(upload.field),
  };
  const prepared = await deps.images.prepare(upload.bytes, limits);
  if (!prepared.ok) return refusing(refuse(prepared.fault.code, upload.field, prepared.fault.params).refusal);
  const id = deps.ids.id();
  const { image } = prepared;
  await deps.files.put(upload.merchantId, id, 'original', upload.bytes);
  await deps.files.put(upload.merchantId, id, 'page', image.page);
  await deps.files.put(upload.merchantId, id, 'thumb', image.thumb);
  const row: FileRow = {
    id,
    merchantId: upload.merchantId,
    applicationId: upload.applicationId,
    field: upload.field,
    name: displayName(upload.name),
    type: image.facts.type,
    bytes: image.facts.bytes,
    width: image.facts.width,
    height: image.facts.height,
    sha256: image.sha256,
    findings: image.findings,
    look: image.look,
    reading: await firstReading(deps, { id, merchantId: upload.merchantId, field: upload.field }, image),
    createdAt: deps.clock.now(),
    removedAt: null,
  };
  const all = await deps.store.write('platform', async (tx) => {
    await tx.files.insert(row);
    return tx.files.of(row.applicationId);
  });
  return ok(withTwins(all).find((one) => one.id === id) ?? row);
}

/** A name that is safe to show: composed, without control and direction signs, at most 100 characters. */
const displayName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}/\\]/gu, '')
    .trim()
    .slice(-100) || '未命名';

/** The bytes of a merchant's own file as we made them. Refusal: `not_found`. */
export async function readFile(
  deps: Deps,
  asked: {
    readonly merchantId: string;
    readonly fileId: string;
    readonly variant: Exclude<Variant, 'original'>;
  },
): Promise<Result<{ readonly row: FileRow; readonly bytes: Uint8Array }>> {
  const row = await deps.store.read({ merchant: asked.merchantId }, (tx) => tx.files.find(asked.fileId));
  if (!row || row.merchantId !== asked.merchantId || row.removedAt !== null) return refuse('not_found');
  const bytes = await deps.files.get(row.merchantId, row.id, asked.variant);
  return bytes ? ok({ row, bytes }) : refuse('not_found');
}

/** Whether a reviewer decides, or has decided, with the file before the eyes: then it stays where it is. */
async function isHandedIn(tx: Tx, { id, merchantId }: FileRow): Promise<boolean> {
  for (const application of await tx.applications.ofMerchant(merchantId)) {
    const round = Number(application.facts.round ?? 0);
    const bundle = round > 0 ? await tx.cases.bundle(application.id, round) : null;
    if (bundle && JSON.stringify(bundle.answers).includes(id)) return true;
  }
  return false;
}

/** Takes a file away that was not handed in. Refusals: `not_found`, `event.not_possible`. */
export const removeFile = (
  deps: Deps,
  asked: { readonly merchantId: string; readonly fileId: string },
): Promise<Outcome<null>> =>
  decide(deps, 'platform', async (tx) => {
    const row = await tx.files.find(asked.fileId);
    if (!row || row.merchantId !== asked.merchantId || row.removedAt !== null) return refuse('not_found');
    if (await isHandedIn(tx, row)) return refuse('event.not_possible');
    await tx.files.remove(row.id, deps.clock.now());
    return ok(null);
  });
