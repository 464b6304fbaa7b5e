import { ok, type Policy, type Result, refuse } from '@ruzhu/rules';
import type { ImageLimits, Variant } from '../ports/files.ts';
import type { FileRow } from '../ports/records.ts';
import { StorageFault } from '../ports/storage-fault.ts';
import type { Tx } from '../ports/store.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { firstReading, isLicence } from './licence-reading.ts';
import { mine } from './loading.ts';
import { RATES, useRate } from './rates.ts';
import { isSameBytes, withTwins } from './same-pictures.ts';

/** Files of one application, removed ones aside. */
export const MOST_FILES = 100;

export type Upload = {
  readonly merchantId: string;
  readonly applicationId: string;
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly caller: Caller;
};

/** For a file that came in parts: what its bytes must be, and what is stored together with its row. */
export type Whole = {
  readonly sha256: Uint8Array;
  readonly store: (tx: Tx, row: FileRow) => Promise<void>;
};

type Allowed = { readonly id: string; readonly policy: Policy };

/** Whether one more file may come. One that may is noted, so that bytes which never get a row are cleared away. */
const begin = (deps: Deps, upload: Upload): Promise<Outcome<Allowed>> => {
  const id = deps.ids.id();
  return decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, upload.merchantId, upload.applicationId);
    if (!found.ok) return found;
    const count = (await tx.files.of(found.value.id)).filter((file) => file.removedAt === null).length;
    if (count >= MOST_FILES) return refuse('file.too_many', '', { max: MOST_FILES });
    const at = deps.clock.now();
    const slowed = await useRate(tx, RATES.uploadsPerDay, upload.merchantId, at);
    if (slowed) return slowed;
    await tx.files.uploads.begin({ id, merchantId: upload.merchantId, at });
    return ok({ id, policy: deps.policies.named(found.value.policy) });
  });
};

const limitsOf = ({ values }: Policy, field: string): ImageLimits => ({
  maxBytes: values['verify.maxFileBytes'],
  maxPdfBytes: values['verify.maxPdfBytes'],
  minPixels: field === 'mpAvatar' ? values['avatar.minPixels'] : values['verify.minPixels'],
  codes: isLicence(field),
});

/** All variants, or none of them: what was put before one failed is taken away, now or by the sweep. */
async function putAll(deps: Deps, { id, merchantId }: Pick<FileRow, 'id' | 'merchantId'>, parts: Parts) {
  try {
    await deps.files.put(merchantId, id, 'original', parts.original);
    await deps.files.put(merchantId, id, 'page', parts.page);
    await deps.files.put(merchantId, id, 'thumb', parts.thumb);
  } catch (fault) {
    await deps.files.remove(merchantId, id).catch(() => {});
    throw fault;
  }
}

type Parts = Readonly<Record<Variant, Uint8Array>>;

/**
 * Takes a picture: decoded and made anew, both kept encrypted, only ours ever shown. The bytes are on disk before the
 * row exists, so that there is never a row without its file. Throws `StorageFault` when they find no room: then there is
 * neither.
 * Refusals: `not_found`, `file.type`, `file.size`, `file.pixels`, `file.unreadable`, `file.too_many`,
 * `file.too_many_today`, `upload.damaged` (it is not `whole`).
 */
export async function uploadFile(
  deps: Deps,
  upload: Upload,
  whole: Whole | null = null,
): Promise<Outcome<FileRow>> {
  const { merchantId, applicationId, field } = upload;
  const allowed = await begin(deps, upload);
  if (!allowed.ok) return allowed;
  const { id, policy } = allowed.value;
  const prepared = await deps.images.prepare(upload.bytes, limitsOf(policy, field));
  if (!prepared.ok) return refusing(refuse(prepared.fault.code, field, prepared.fault.params).refusal);
  const { image } = prepared;
  if (whole && !isSameBytes(image.sha256, whole.sha256))
    return refusing(refuse('upload.damaged', field).refusal);
  await putAll(deps, { id, merchantId }, { original: upload.bytes, page: image.page, thumb: image.thumb });
  const row: FileRow = {
    id,
    merchantId,
    applicationId,
    field,
    name: displayName(upload.name),
    type: image.facts.type,
    bytes: image.facts.bytes,
    width: image.facts.width,
    height: image.facts.height,
    sha256: image.sha256,
    findings: image.findings,
    look: image.look,
    reading: await firstReading(deps, { id, merchantId, field }, image),
    createdAt: deps.clock.now(),
    removedAt: null,
  };
  const all = await deps.store.write('platform', async (tx) => {
    if (!(await tx.files.uploads.end(id))) throw new StorageFault(`The upload ${id}, which took too long,`);
    await tx.files.insert(row);
    await whole?.store(tx, row);
    return tx.files.of(applicationId);
  });
  return ok(withTwins(all).find((one) => one.id === id) ?? row);
}

/** A name that is safe to show: composed, without control and direction signs, at most 100 characters. */
export const displayName = (name: string): string =>
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
