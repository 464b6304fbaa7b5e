import { search } from '@ruzhu/api';
import type { Application } from '../../ports/records.ts';
import { search as find } from '../../services/search.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { staffOf } from '../call.ts';
import { namesOf, presentCases } from '../present/case.ts';
import { iso } from '../present/present.ts';

const nameOf = ({ answers }: Application): string =>
  String(answers.mpName ?? answers.accountName ?? answers.entityName ?? '');

export const searchRoutes: readonly Bound[] = [
  bind(search, async (edge, call) => {
    const { found, isCut } = granted(await find(edge.deps, staffOf(call), call.query.q));
    const names = await edge.deps.store.read('platform', (tx) =>
      namesOf(
        tx,
        found.flatMap(({ cases }) => cases),
      ),
    );
    return {
      found: found.map(({ subjectName, subjectCode, applications, cases }) => ({
        subjectName,
        subjectCode,
        applications: applications.map((one) => ({
          id: one.id,
          number: one.number,
          journey: one.journey,
          state: one.state,
          name: nameOf(one),
          createdAt: iso(one.createdAt),
        })),
        cases: presentCases(cases, names),
      })),
      isCut,
    };
  }),
];
