import { ok, readNameQuery, refuse } from '@ruzhu/rules';
import type { Application, Case, Staff } from '../ports/records.ts';
import type { SearchCode } from '../ports/search.ts';
import type { Tx } from '../ports/store.ts';
import { putOnRecord } from './audit.ts';
import { decide, type Outcome } from './decide.ts';
import type { Deps } from './deps.ts';
import { oneByOne } from './one-by-one.ts';
import { actor } from './review-desk.ts';
import { phoneCodes, tailCode } from './search-keys.ts';

/** A merchant that was found, with what the searcher may see of it. */
export type Found = {
  readonly subjectName: string;
  readonly subjectCode: string;
  readonly applications: readonly Application[];
  readonly cases: readonly Case[];
};

export type SearchResult = { readonly found: readonly Found[]; readonly isCut: boolean };

/** More than can be looked through; whoever gets that many types more. */
const MOST = 20;
const LONGEST = 120;

/** What may be meant as a whole: each spelling is tried, and the first that fits says what kind it is. */
const WHOLE: readonly {
  readonly fits: RegExp;
  readonly isPersonal: boolean;
  readonly codes: (deps: Pick<Deps, 'vault'>, code: string) => readonly SearchCode[];
}[] = [
  {
    fits: /^1\d{10}$/,
    isPersonal: true,
    codes: ({ vault }, code) => phoneCodes(vault, code).filter(({ kind }) => kind === 'mobile'),
  },
  { fits: /^\d{4}$/, isPersonal: true, codes: ({ vault }, code) => [tailCode(vault, code)] },
  {
    fits: /^wx[0-9a-f]{16}$/i,
    isPersonal: false,
    codes: (_, code) => [{ kind: 'appId', code: code.toLowerCase() }],
  },
  {
    fits: /^[0-9a-z]{15}([0-9a-z]{3})?$/i,
    isPersonal: false,
    codes: (_, code) => [{ kind: 'licence', code: code.toUpperCase() }],
  },
];

/**
 * Merchants by a part of a name in characters, pinyin or initials, by a whole licence number, application number, AppID
 * or phone, or by the last four digits of a phone. A reviewer finds what the own agency has a case of. Looking by a phone
 * is put on record. Refusal: `search.too_short`.
 */
export const search = (deps: Deps, staff: Staff, typed: string): Promise<Outcome<SearchResult>> =>
  decide(deps, 'platform', async (tx) => {
    const text = typed.slice(0, LONGEST).normalize('NFKC').trim();
    if (readNameQuery(text) === null) return refuse('search.too_short', 'q');
    const ids = await merchantsOf(deps, tx, staff, text);
    const found = await lookAt(tx, staff, ids.slice(0, MOST));
    return ok({ found, isCut: ids.length > MOST });
  });

async function merchantsOf(deps: Deps, tx: Tx, staff: Staff, text: string): Promise<readonly string[]> {
  const scope = { agencyId: staff.agencyId, limit: MOST + 1 };
  const code = text.replace(/[\s-]/g, '');
  const whole = WHOLE.find(({ fits }) => fits.test(code));
  if (whole?.isPersonal) await noteLook(deps, tx, staff, code.length);
  const numbered = await tx.applications.byNumber(text.toUpperCase());
  const query = readNameQuery(text);
  const ids = [
    ...(numbered ? [numbered.merchantId] : []),
    ...(whole ? await tx.search.byCode(whole.codes(deps, code), scope) : []),
    ...(query ? await tx.search.byName(query, scope) : []),
  ];
  return [...new Set(ids)];
}

/** That somebody looked by a phone, never by which. */
const noteLook = (deps: Deps, tx: Tx, staff: Staff, digits: number): Promise<void> =>
  putOnRecord(deps, tx, {
    ...actor(staff),
    merchantId: null,
    act: 'search.phone',
    object: digits === 4 ? 'tail' : 'whole',
    reason: 'search',
    data: {},
  });

async function lookAt(tx: Tx, staff: Staff, ids: readonly string[]): Promise<readonly Found[]> {
  const applications = await tx.search.applicationsOf(ids);
  const cases = await tx.search.casesOf(ids, staff.agencyId);
  const found = await oneByOne(ids, async (id) => {
    const own = cases.filter(({ merchantId }) => merchantId === id);
    const all = applications.filter(({ merchantId }) => merchantId === id);
    const shown =
      staff.agencyId === null
        ? all
        : all.filter((one) => own.some(({ applicationId }) => applicationId === one.id));
    const answers = all.find(({ journey }) => journey === 'service-account')?.answers ?? {};
    return {
      subjectName: String(answers.entityName ?? ''),
      subjectCode: String(answers.licenceNumber ?? ''),
      applications: shown,
      cases: own,
    };
  });
  return found.filter((one) => one.applications.length > 0);
}
