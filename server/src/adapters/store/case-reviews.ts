import type { ClientBase } from 'pg';
import type { Bundle, Call, Verdict } from '../../ports/records.ts';
import type { Cases } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { first, many, mustSave } from './query.ts';
import { inserted, overwritten, prepared, selected } from './rows.ts';

const verdict = selected(columns.verdicts);
const putVerdict = prepared<Verdict>(
  columns.verdicts,
  `insert into verdicts ${inserted(columns.verdicts)}
   on conflict (case_id, path) do update set ${overwritten(columns.verdicts, 'caseId', 'path')}`,
);
const verdictsOf = `select ${verdict} from verdicts where case_id = $1 order by path`;
const verdictsOfApplication = `
select ${verdict} from verdicts where application_id = $1
order by round, at, path`;

const insertCall = prepared<Call>(columns.calls, `insert into calls ${inserted(columns.calls)}`);
const callsOf = `select ${selected(columns.calls)} from calls where application_id = $1 order by at, id`;

const insertBundle = prepared<Bundle>(columns.bundles, `insert into bundles ${inserted(columns.bundles)}`);
const bundle = `select ${selected(columns.bundles)} from bundles where application_id = $1 and round = $2`;

type CaseReviews = Pick<
  Cases,
  'putVerdict' | 'verdictsOf' | 'verdictsOfApplication' | 'insertCall' | 'callsOf' | 'insertBundle' | 'bundle'
>;

/** What a review is made on and of: the bundle that was handed in, the verdicts on its fields, the calls. */
export const caseReviews = (client: ClientBase): CaseReviews => ({
  putVerdict: (one) => mustSave(client, putVerdict, one),
  verdictsOf: (caseId) => many<Verdict>(client, verdictsOf, [caseId]),
  verdictsOfApplication: (applicationId) => many<Verdict>(client, verdictsOfApplication, [applicationId]),
  insertCall: (call) => mustSave(client, insertCall, call),
  callsOf: (applicationId) => many<Call>(client, callsOf, [applicationId]),
  insertBundle: (one) => mustSave(client, insertBundle, one),
  bundle: (applicationId, round) => first<Bundle>(client, bundle, [applicationId, round]),
});
