/** The reviewer of the demo: takes the next case, does what its kind asks for and decides. */
import { type Browser, Refused, until } from './client.ts';

type CaseRow = { readonly id: string; readonly number: string; readonly kind: string };
type CaseView = {
  readonly bundleHash: string;
  readonly one: { readonly version: number };
  readonly items: readonly { readonly key: string }[];
};

/** Which cases the reviewer may decide; the others are put back unread. */
export type Ours = (number: string) => boolean;

const DECISIONS: Readonly<Record<string, string>> = {
  entity: 'approve',
  name: 'approveName',
  miniProgram: 'approve',
};

/** Reviews what comes until `isDone`; `say` hears of every decision with the kind of its case. */
export async function reviewUntil(
  reviewer: Browser,
  isDone: () => Promise<boolean>,
  ours: Ours,
  say: (kind: string) => void,
): Promise<void> {
  await until('the reviewer', async () => {
    if (await isDone()) return true;
    const row = await next(reviewer);
    if (row === null) return null;
    if (!ours(row.number)) await reviewer.post(`/api/v1/review/cases/${row.id}/put-back`);
    else {
      await review(reviewer, row);
      say(row.kind);
    }
    return null;
  });
}

async function next(reviewer: Browser): Promise<CaseRow | null> {
  try {
    return await reviewer.post<CaseRow>('/api/v1/review/cases/next');
  } catch (fault) {
    if (fault instanceof Refused && fault.code === 'review.queue_empty') return null;
    throw fault;
  }
}

async function review(reviewer: Browser, { id, kind }: CaseRow): Promise<void> {
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
    decision: DECISIONS[kind],
    items: view.items.map(({ key }) => ({ path: key, verdict: 'pass' })),
    bundleHash: view.bundleHash,
    version: view.one.version,
  });
}
