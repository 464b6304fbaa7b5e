/** The process in which pictures of strangers are read. Each parcel holds the bytes of one picture. */
import type { PageMark } from '../../ports/files.ts';
import { markPicture } from './mark-picture.ts';
import { type PictureWork, type Prepared, preparePicture, prepareRaw } from './prepare-picture.ts';
import { serveParcels, type Worked } from './serve-parcels.ts';
import { shrinkPicture } from './shrink-picture.ts';
import { warmUp } from './warm-up.ts';

type Size = { readonly width: number; readonly height: number };

export type ImageWork =
  | ({ readonly kind: 'picture' } & PictureWork)
  /** Pixels that were drawn of a page, three bytes each. */
  | ({ readonly kind: 'pixels' } & PictureWork & Size)
  | { readonly kind: 'shrink'; readonly mostBytes: number }
  | ({ readonly kind: 'mark' } & PageMark);

const worked = (prepared: Prepared): Worked => {
  if (!prepared.ok) return { result: prepared, parts: [] };
  const { page, thumb, ...result } = prepared;
  return { result, parts: [page, thumb] };
};

async function shrunk(bytes: Buffer, mostBytes: number): Promise<Worked> {
  const small = await shrinkPicture(bytes, mostBytes).catch(() => null);
  return { result: { ok: small !== null }, parts: small ? [small] : [] };
}

async function done(work: ImageWork, bytes: Buffer): Promise<Worked> {
  if (work.kind === 'picture') return worked(await preparePicture(bytes, work));
  if (work.kind === 'pixels') return worked(await prepareRaw({ ...work, data: bytes }, work, work));
  if (work.kind === 'mark') return { result: { ok: true }, parts: [await markPicture(bytes, work)] };
  return shrunk(bytes, work.mostBytes);
}

await warmUp();
// The label was written by our own server.
await serveParcels((label, bytes) => done(label as ImageWork, bytes));
