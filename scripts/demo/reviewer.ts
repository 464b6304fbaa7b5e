/** The reviewer of the demo: takes the next case, does what its kind asks for and decides. */
import { type Browser, Refused, until } from './client.ts';

type CaseRow = {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly subjectName: string;
};
type CaseView = {
  readonly bundleHash: string;
  readonly one: { readonly version: number };
  readonly items: readonly { readonly key: string }[];
  readonly reasons: readonly {
    readonly code: string;
    readonly kind: string;
    readonly items: readonly string[];
  }[];
};

type Desk = {
  readonly reviewer: Browser;
  /** Which cases may be decided; the others are put back unread. */
  readonly ours: (number: string) => boolean;
  /** Whose papers go back to be mended; nobody's when it is not given. */
  readonly returns?: (subjectName: string) => boolean;
  /** Hears of every decision, with the kind of its case and whom it is about. */
  readonly say: (kind: string, subjectName: string) => void;
};

const DECISIONS: Readonly<Record<string, string>> = {
  entity: 'approve',
  name: 'approveName',
  miniProgram: 'approve',
};

/** Takes one case and decides it, if it is one of ours; gives whether there was one. */
export async function reviewNext({ reviewer, ours, returns, say }: Desk): Promise<boolean> {
  const row = await next(reviewer);
  if (row === null) return false;
  if (!ours(row.number)) {
    await reviewer.post(`/api/v1/review/cases/${row.id}/put-back`);
    return false;
  }
  await review(reviewer, row, row.kind === 'entity' && (returns?.(row.subjectName) ?? false));
  say(row.kind, row.subjectName);
  return true;
}

/** Reviews what comes until `isDone`. */
export const reviewUntil = (isDone: () => Promise<boolean>, desk: Desk): Promise<true> =>
  until('the reviewer', async () => {
    if (await isDone()) return true;
    await reviewNext(desk);
    return null;
  });

async function next(reviewer: Browser): Promise<CaseRow | null> {
  try {
    return await reviewer.post<CaseRow>('/api/v1/review/cases/next');
  } catch (fault) {
    if (fault instanceof Refused && fault.code === 'review.queue_empty') return null;
    throw fault;
  }
}

/** All items pass; of a case that goes back, the first one that there is a reason for has to be mended. */
function verdictsOf({ items, reasons }: CaseView, isReturned: boolean) {
  const reasonFor = (key: string) =>
    reasons.find((reason) => reason.kind === 'retry' && reason.items.includes(key))?.code ?? null;
  const bad = isReturned ? items.find(({ key }) => reasonFor(key) !== null)?.key : undefined;
  return items.map(({ key }) =>
    key === bad
      ? { path: key, verdict: 'fix', reason: reasonFor(key), words: '与营业执照不一致，对照执照修改' }
      : { path: key, verdict: 'pass' },
  );
}

async function review(reviewer: Browser, { id, kind }: CaseRow, isReturned: boolean): Promise<void> {
  if (kind === 'entity') {
    await reviewer.post(`/api/v1/review/cases/${id}/contact`);
    await reviewer.post(`/api/v1/review/cases/${id}/calls`, {
      outcome: 'reachedOk',
      seconds: 95,
      note: '主体、授权和业务均已确认',
    });
  }
  const view = await reviewer.get<CaseView>(`/api/v1/review/cases/${id}`);
  await reviewer.post(`/api/v1/review/cases/${id}/decision`, {
    decision: isReturned ? 'return' : DECISIONS[kind],
    items: verdictsOf(view, isReturned),
    bundleHash: view.bundleHash,
    version: view.one.version,
  });
}
