import type { Instant } from '@ruzhu/rules';
import { isSameLook, lookBands } from '../ports/picture-look.ts';
import type { FileRow } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';

/** A picture of a case that another merchant has handed in as well. */
export type SamePicture = {
  /** The picture in this case. */
  readonly fileId: string;
  /** The application it also belongs to. */
  readonly number: string;
  /** Byte for byte, or saved again. */
  readonly isExact: boolean;
  /** Whether both applications are for the same subject, as after a lapse. */
  readonly sameSubject: boolean;
  readonly at: Instant;
};

/** Pictures of people's faces and shop fronts are no papers; those may well be the same in two places. */
const NO_PAPERS = ['mpAvatar'];

export const isSameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

const isSame = (one: FileRow, other: FileRow): boolean =>
  isSameBytes(one.sha256, other.sha256) ||
  (one.look !== '' && other.look !== '' && isSameLook(one.look, other.look));

/** Newest files of others that are looked at for each hash and band; more of one picture tell nothing more. */
const LOOKED_AT = 20;

/** At most so many are told for a case. */
const MOST_TOLD = 20;

async function subjectOf(tx: Tx, applicationId: string): Promise<{ number: string; code: string } | null> {
  const application = await tx.applications.find(applicationId);
  if (!application) return null;
  const account = await tx.accounts.ofApplication(application.parentId ?? application.id);
  return { number: application.number, code: account?.subjectCode ?? '' };
}

/**
 * Pictures of a case that other merchants have handed in too, by their bytes or by their look; newest first, twenty at
 * most. It is for the reviewer's eyes: it may be a forger, or one company that registered twice.
 */
export async function samePictures(
  tx: Tx,
  merchantId: string,
  files: readonly FileRow[],
  subjectCode: string,
): Promise<readonly SamePicture[]> {
  const papers = files.filter(({ field }) => !NO_PAPERS.includes(field));
  if (papers.length === 0) return [];
  const bands = papers.flatMap(({ look }) => (look === '' ? [] : lookBands(look)));
  const hashes = papers.map(({ sha256 }) => sha256);
  const others = await tx.files.alike({ merchantId, hashes, bands, limit: LOOKED_AT });
  const pairs = others.flatMap((other) => {
    const own = papers.find((paper) => isSame(paper, other));
    return own && !NO_PAPERS.includes(other.field) ? [{ own, other }] : [];
  });
  const told: SamePicture[] = [];
  for (const { own, other } of pairs.slice(0, MOST_TOLD)) {
    const subject = await subjectOf(tx, other.applicationId);
    if (!subject) continue;
    told.push({
      fileId: own.id,
      number: subject.number,
      isExact: isSameBytes(own.sha256, other.sha256),
      sameSubject: subjectCode !== '' && subject.code === subjectCode,
      at: other.createdAt,
    });
  }
  return told;
}

/**
 * The files of a merchant, each with `doc.used_twice` among its findings when the same picture was handed in for another
 * paper of the same application: most likely one of them is a slip.
 */
export function withTwins(files: readonly FileRow[]): readonly FileRow[] {
  const papers = files.filter(({ field, removedAt }) => removedAt === null && !NO_PAPERS.includes(field));
  const isTwin = (one: FileRow) =>
    papers.some(
      (other) => other.applicationId === one.applicationId && other.field !== one.field && isSame(one, other),
    );
  return files.map((one) =>
    papers.includes(one) && isTwin(one) ? { ...one, findings: [...one.findings, 'doc.used_twice'] } : one,
  );
}
