import { exportOperatorCases, operatorCases, reassignCase, strandedCases } from '@ruzhu/api';
import { reviewCase } from '@ruzhu/journeys';
import { maskId } from '@ruzhu/rules';
import type { Case } from '../../ports/records.ts';
import type { Tx } from '../../ports/store.ts';
import { exportOf, gather } from '../../services/exports.ts';
import { agedFilter } from '../../services/operator-cases.ts';
import { reassignCase as reassign } from '../../services/reassign.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { staffOf } from '../call.ts';
import { namesOf } from '../present/case.ts';
import { heads, words } from '../present/exports.texts.ts';
import { iso, isoOrNull } from '../present/present.ts';
import { type Column, sent, when } from '../present/table-file.ts';

const PAGE = 50;

type Named = Case & { readonly agency: string | null; readonly reviewer: string | null };

/** Cases with the names of whoever has them. */
async function named(tx: Tx, cases: readonly Case[]): Promise<readonly Named[]> {
  const agencies = new Map((await tx.agencies.all()).map(({ id, name }) => [id, name]));
  const names = await namesOf(tx, cases);
  return cases.map((one) => ({
    ...one,
    agency: agencies.get(one.agencyId ?? '') ?? null,
    reviewer: names.get(one.reviewerId ?? '') ?? null,
  }));
}

const present = (one: Named) => ({
  id: one.id,
  number: one.number,
  kind: one.kind,
  state: one.state,
  policy: one.policy,
  round: one.round,
  subjectName: one.subjectName,
  subjectCode: maskId(one.subjectCode),
  openedAt: iso(one.openedAt),
  dueAt: isoOrNull(one.dueAt),
  agencyId: one.agencyId,
  agency: one.agency,
  reviewer: one.reviewer,
  outcome: one.outcome,
  stranded: one.stranded,
  version: one.version,
});

const columns: readonly Column<Named>[] = [
  [heads.number, ({ number }) => number],
  [heads.subject, ({ subjectName }) => subjectName],
  [heads.kind, ({ kind }, locale) => words.kind[kind][locale]],
  [heads.state, ({ state }, locale) => reviewCase.states[state].word[locale]],
  [heads.agency, ({ agency }) => agency ?? ''],
  [heads.claimed, ({ reviewer }) => reviewer ?? ''],
  [heads.opened, ({ openedAt }) => when(openedAt)],
  [heads.due, ({ dueAt }) => when(dueAt)],
  [heads.round, ({ round }) => round],
  [heads.policy, ({ policy }) => policy],
];

export const operatorCaseRoutes: readonly Bound[] = [
  bind(operatorCases, async (edge, { query }) => {
    const { afterOpened, afterId, ...asked } = query;
    const after = afterOpened && afterId ? { at: Date.parse(afterOpened), id: afterId } : undefined;
    return edge.deps.store.read('platform', async (tx) => {
      const filter = { ...agedFilter(edge.deps, asked), after, limit: PAGE };
      const cases = await named(tx, await tx.cases.byAge(filter));
      return { cases: cases.map(present), isMore: cases.length === PAGE, now: iso(edge.deps.clock.now()) };
    });
  }),
  bind(strandedCases, async (edge) =>
    edge.deps.store.read('platform', async (tx) => ({
      cases: (await named(tx, await tx.cases.stranded(PAGE))).map(present),
    })),
  ),
  bind(reassignCase, async (edge, call) => {
    const { version, ...asked } = call.body;
    const moved = granted(
      await reassign(edge.deps, staffOf(call), {
        caseId: call.params.id,
        ...asked,
        expectedVersion: version,
      }),
    );
    return edge.deps.store.read('platform', async (tx) => {
      const [one] = await named(tx, [moved]);
      return present(one ?? { ...moved, agency: null, reviewer: null });
    });
  }),
  bind(exportOperatorCases, async (edge, call) => {
    const filter = agedFilter(edge.deps, call.body);
    const read = async (tx: Tx) => {
      const { rows, isCut } = await gather<Case>((last, limit) =>
        tx.cases.byAge({ ...filter, limit, after: last && { at: last.openedAt, id: last.id } }),
      );
      return { rows: await named(tx, rows), isCut };
    };
    const gathered = await exportOf(edge.deps, staffOf(call), {
      list: 'operator-cases',
      filter: JSON.stringify(call.body),
      read,
    });
    return sent(edge, call, 'cases', columns, gathered);
  }),
];
