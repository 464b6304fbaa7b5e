import { ok, type Result } from '@ruzhu/rules';
import type { Application, Case, Staff } from '../ports/records.ts';
import type { CodeKind } from '../ports/search.ts';
import type { Tx } from '../ports/store.ts';
import type { Deps } from './deps.ts';
import { onDesk } from './review-desk.ts';

/** What two merchants can have in common that a reviewer should know of. A tail alone says nothing. */
const LINKS = ['mobile', 'bankAccount', 'legalRep', 'licence'] as const satisfies readonly CodeKind[];
export type LinkKind = (typeof LINKS)[number];

export type LinkedMerchant = {
  /** Everything it shares with the merchant of the case. */
  readonly by: readonly LinkKind[];
  readonly subjectName: string;
  readonly number: string;
  readonly state: string;
  readonly cases: readonly Case[];
};

export type LinkedCases = {
  readonly merchants: readonly LinkedMerchant[];
  /** Merchants whose cases are at other agencies: that there are some, and nothing about them. */
  readonly elsewhere: number;
};

const MOST = 20;

/**
 * Other merchants with the same phone, bank account, licence or legal representative as the merchant of a case
 * on the desk, found by blind index. What another agency has a case of is only counted. Refusals: those of `onDesk`.
 */
export async function linkedCases(
  deps: Deps,
  tx: Tx,
  staff: Staff,
  caseId: string,
): Promise<Result<LinkedCases>> {
  const desk = await onDesk(deps, tx, staff, caseId);
  if (!desk.ok) return desk;
  const { merchantId } = desk.value.one;
  const by = await sharedBy(tx, merchantId);
  const ids = [...by.keys()].slice(0, MOST);
  const applications = await tx.search.applicationsOf(ids);
  const cases = await tx.search.casesOf(ids, staff.agencyId);
  const seen = ids.filter((id) => staff.agencyId === null || cases.some((one) => one.merchantId === id));
  const merchants = seen.flatMap((id) => {
    const root = rootOf(applications.filter((one) => one.merchantId === id));
    const own = cases.filter((one) => one.merchantId === id);
    return root ? [linked(root, by.get(id) ?? [], own)] : [];
  });
  return ok({ merchants, elsewhere: ids.length - seen.length });
}

/** Other merchants, each with what it shares. */
async function sharedBy(tx: Tx, merchantId: string): Promise<ReadonlyMap<string, readonly LinkKind[]>> {
  const codes = await tx.search.codesOf(merchantId);
  const shared = new Map<string, LinkKind[]>();
  for (const kind of LINKS) {
    const own = codes.filter((code) => code.kind === kind);
    const ids = own.length > 0 ? await tx.search.byCode(own, { agencyId: null, limit: MOST + 1 }) : [];
    for (const id of ids) if (id !== merchantId) shared.set(id, [...(shared.get(id) ?? []), kind]);
  }
  return shared;
}

const rootOf = (applications: readonly Application[]): Application | undefined =>
  applications.find(({ journey }) => journey === 'service-account');

const linked = (
  { number, state, answers }: Application,
  by: readonly LinkKind[],
  cases: readonly Case[],
): LinkedMerchant => ({ by, number, state, subjectName: String(answers.entityName ?? ''), cases });
