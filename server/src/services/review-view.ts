import { itemsOf, type ReviewItem } from '@ruzhu/journeys';
import {
  civilDateAt,
  type Instant,
  type LicenceProposal,
  maskAccount,
  maskEmail,
  maskId,
  maskMobile,
  maskName,
  minuteOfDay,
  ok,
  type Result,
  refuse,
} from '@ruzhu/rules';
import type { PageMark } from '../ports/files.ts';
import type { Application, Bundle, Call, Case, EventRow, FileRow, Staff, Verdict } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { putOnRecord } from './audit.ts';
import { callProof } from './call-proof.ts';
import { hexOf } from './canonical-json.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Deps } from './deps.ts';
import { placeOfSealed } from './handing-in.ts';
import { isReadOtherwise, readingSoFar } from './licence-reading.ts';
import { oneByOne } from './one-by-one.ts';
import { countSubject, useLook } from './reading-watch.ts';
import { actor, onDesk } from './review-desk.ts';
import { type SamePicture, samePictures } from './same-pictures.ts';

/** What programs read of the licence for a field, beside what was typed. */
export type ReadBeside = Pick<LicenceProposal, 'value' | 'from'> & { readonly differs: boolean };

export type ReviewField = {
  readonly key: string;
  readonly value: unknown;
  readonly sealed: boolean;
  readonly read: ReadBeside | null;
};

export type ReviewedItem = {
  readonly item: ReviewItem;
  readonly fields: readonly ReviewField[];
  readonly files: readonly Pick<FileRow, 'id' | 'name' | 'type' | 'width' | 'height' | 'findings'>[];
};

export type CaseView = {
  readonly one: Case;
  readonly application: Application;
  readonly bundleHash: string;
  readonly lint: Bundle['lint'];
  readonly items: readonly ReviewedItem[];
  readonly verdicts: readonly Verdict[];
  readonly calls: readonly Call[];
  readonly history: readonly EventRow[];
  readonly registry: unknown;
  /** Pictures that other merchants have handed in as well. */
  readonly samePictures: readonly SamePicture[];
  /** What the caller says first and the contact answers: so that both know whom they speak to. */
  readonly proof: string;
};

/** How sealed answers are shown until they are revealed. */
const MASKS: Readonly<Record<string, (value: string) => string>> = {
  adminName: maskName,
  adminIdNumber: maskId,
  adminMobile: maskMobile,
  contactName: maskName,
  contactMobile: maskMobile,
  contactBackupPhone: maskMobile,
  contactEmail: maskEmail,
  bankAccountNumber: maskAccount,
  email: maskEmail,
};

/** The whole case beside its documents, sealed values masked. Refusals: those of `onDesk`. */
export async function viewCase(deps: Deps, tx: Tx, staff: Staff, caseId: string): Promise<Result<CaseView>> {
  const desk = await onDesk(deps, tx, staff, caseId);
  if (!desk.ok) return desk;
  const { one, application } = desk.value;
  const bundle = await tx.cases.bundle(application.id, one.round);
  if (!bundle) throw new Error(`Case ${one.number} has no bundle`);
  const items = itemsOf(one.kind, { ...bundle.answers, ...bundle.sealed });
  const files = await handedIn(tx, bundle, items);
  const read = await readingSoFar(deps, licenceOf(bundle, files));
  return ok({
    one,
    application: asThen(one, application),
    bundleHash: hexOf(bundle.hash),
    lint: bundle.lint,
    items: await Promise.all(
      items.map((item) => reviewedItem(deps, { application, bundle, files, read }, item)),
    ),
    verdicts: unseen(one, staff, await tx.cases.verdictsOfApplication(application.id)),
    calls: await tx.cases.callsOf(application.id),
    history: (await tx.events.ofApplication(application.id)).filter((row) => isKnown(one, row)),
    registry: (await registryOf(tx, application)) ?? 'notCompared',
    samePictures: await samePictures(tx, one.merchantId, files, one.subjectCode),
    proof: callProof(deps, application),
  });
}

/** Whoever looks at an approval once more sees the case as it was before it: neither its end nor what came of it. */
const asThen = (one: Case, application: Application): Application =>
  one.recheckOf === null ? application : { ...application, state: 'reviewing', facts: { round: one.round } };

const isKnown = (one: Case, { at }: EventRow): boolean => one.recheckOf === null || at < one.openedAt;

/** The files of a bundle that belong to its items, those the merchant has taken away since included. */
async function handedIn(tx: Tx, bundle: Bundle, items: readonly ReviewItem[]): Promise<readonly FileRow[]> {
  const ids = new Set(items.flatMap((item) => item.files.flatMap((key) => fileIdsOf(bundle.answers[key]))));
  const rows = await oneByOne([...ids], tx.files.find);
  return rows.filter((row): row is FileRow => row?.merchantId === bundle.merchantId);
}

/** Four eyes: whoever looks second does not see what the first has found until the own verdict is in. */
const unseen = (one: Case, staff: Staff, verdicts: readonly Verdict[]): readonly Verdict[] =>
  verdicts.filter(
    ({ caseId, reviewerId, round }) =>
      (caseId !== one.id || reviewerId === staff.id) &&
      (one.recheckOf === null || (caseId !== one.recheckOf && round < one.round)),
  );

/** How the comparison with the registry stands, as the account knows it. */
async function registryOf(tx: Tx, application: Application): Promise<unknown> {
  const account = application.parentId ? await tx.applications.find(application.parentId) : null;
  return account?.facts.registry ?? null;
}

const licenceOf = ({ answers }: Bundle, files: readonly FileRow[]): FileRow | undefined =>
  files.find(({ id }) => id === answers.licenceImage);

/** What was read for an answer. A term without an end is a tick of its own, and a kind is chosen, not typed. */
function readBeside(read: readonly LicenceProposal[], key: string, { answers }: Bundle): ReviewField['read'] {
  const isForEver = answers.longTerm === true;
  const field = key === 'longTerm' && isForEver ? 'validUntil' : key.replace('entity.', '');
  const found = read.find((one) => one.field === field);
  if (!found || (key === 'validUntil' && isForEver)) return null;
  const typed = key === 'longTerm' ? '长期' : String(answers[key] ?? '');
  const differs = found.field !== 'enterpriseType' && isReadOtherwise(found, typed);
  return { value: found.value, from: found.from, differs };
}

type Handed = {
  readonly application: Application;
  readonly bundle: Bundle;
  readonly files: readonly FileRow[];
  readonly read: readonly LicenceProposal[];
};

async function reviewedItem(
  deps: Deps,
  { application, bundle, files, read }: Handed,
  item: ReviewItem,
): Promise<ReviewedItem> {
  const fields = await Promise.all(
    item.fields.map(async (key): Promise<ReviewField> => {
      const beside = readBeside(read, key, bundle);
      if (!(key in bundle.sealed))
        return { key, value: bundle.answers[key] ?? null, sealed: false, read: beside };
      const value = await openSealedAnswer(deps, application, bundle, key);
      return {
        key,
        value: (MASKS[key.replace('entity.', '')] ?? (() => '***'))(String(value)),
        sealed: true,
        // Whoever may not see the one without a reason may not see the other.
        read: null,
      };
    }),
  );
  const ids = item.files.flatMap((key) => fileIdsOf(bundle.answers[key]));
  return { item, fields, files: files.filter((file) => ids.includes(file.id)) };
}

async function openSealedAnswer(
  deps: Deps,
  application: Application,
  bundle: Bundle,
  key: string,
): Promise<unknown> {
  const { row, column } = placeOfSealed(application, key);
  return JSON.parse(
    await deps.vault.open(
      bundle.merchantId,
      { table: 'applications', column, row },
      bundle.sealed[key] ?? '',
    ),
  );
}

/** File ids in an answer: one, several, or those of the papers in it. */
function fileIdsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) =>
    typeof one === 'string' ? [one] : fileIdsOf((one as { files?: unknown }).files ?? []),
  ); // Papers are records with files.
}

/**
 * Shows one sealed value, for a stated reason and on the record; the merchant can see that it was looked at.
 * Refusals: those of `onDesk`, `field.missing` (reason), `not_found`.
 */
export const revealAnswer = (
  deps: Deps,
  staff: Staff,
  asked: { readonly caseId: string; readonly field: string; readonly reason: string },
): Promise<Outcome<string>> =>
  decide(deps, 'platform', async (tx) => {
    const desk = await onDesk(deps, tx, staff, asked.caseId);
    if (!desk.ok) return desk;
    if (!asked.reason.trim()) return refuse('field.missing', 'reason');
    const { one, application } = desk.value;
    const bundle = await tx.cases.bundle(application.id, one.round);
    if (!bundle || !(asked.field in bundle.sealed)) return refuse('not_found');
    const value = await openSealedAnswer(deps, application, bundle, asked.field);
    await putOnRecord(deps, tx, {
      ...actor(staff),
      merchantId: one.merchantId,
      act: 'answer.reveal',
      object: `${one.number} ${asked.field}`,
      reason: asked.reason.trim().slice(0, 200),
      data: {},
    });
    return ok(String(value));
  });

/** A picture that was handed in with a case on the desk, on the record, and marked with who looks at it and when. Refusals: those of `onDesk`, `not_found`, `rate.too_many`. */
export async function viewCaseFile(
  deps: Deps,
  staff: Staff,
  asked: { readonly caseId: string; readonly fileId: string },
): Promise<Outcome<{ readonly row: FileRow; readonly bytes: Uint8Array }>> {
  const slowed = await useLook(deps, staff);
  if (slowed) return refusing(slowed.refusal);
  const allowed = await decide(deps, 'platform', async (tx): Promise<Result<FileRow>> => {
    const desk = await onDesk(deps, tx, staff, asked.caseId);
    if (!desk.ok) return desk;
    const { one, application } = desk.value;
    await countSubject(deps, tx, staff, one.merchantId);
    const bundle = await tx.cases.bundle(application.id, one.round);
    const items = bundle ? itemsOf(one.kind, { ...bundle.answers, ...bundle.sealed }) : [];
    const files = bundle ? await handedIn(tx, bundle, items) : [];
    const row = files.find(({ id }) => id === asked.fileId);
    if (!row) return refuse('not_found');
    await putOnRecord(deps, tx, {
      ...actor(staff),
      merchantId: one.merchantId,
      act: 'file.view',
      object: `${one.number} ${row.field}`,
      reason: 'review',
      data: { file: row.id },
    });
    return ok(row);
  });
  if (!allowed.ok) return allowed;
  const bytes = await deps.files.get(allowed.value.merchantId, allowed.value.id, 'page');
  if (!bytes) return { ok: false, refusals: [refuse('not_found').refusal] };
  const marked = await deps.images.mark(bytes, markOf(staff, deps.clock.now()));
  return ok({ row: allowed.value, bytes: marked });
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** Who looks and when, as it stands all over the page: a photograph of the screen tells whose it was. */
function markOf({ id, name }: Staff, now: Instant): PageMark {
  const minute = minuteOfDay(now);
  const time = `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
  return { name, code: `${id.slice(-8)} ${civilDateAt(now)} ${time}` };
}
