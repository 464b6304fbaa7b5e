import * as administratorChanges from './administrator-changes.ts';
import * as conflicts from './conflicts.ts';
import type { Endpoint } from './endpoint.ts';
import * as exportsOf from './exports.ts';
import * as files from './files.ts';
import * as local from './local.ts';
import * as merchantClosing from './merchant-closing.ts';
import * as merchantMailbox from './merchant-mailbox.ts';
import * as merchantSecurity from './merchant-security.ts';
import * as messages from './messages.ts';
import * as miniPrograms from './mini-programs.ts';
import * as objections from './objections.ts';
import * as operations from './operations.ts';
import * as operatorCases from './operator-cases.ts';
import * as overview from './overview.ts';
import * as passkeys from './passkeys.ts';
import * as phone from './phone.ts';
import * as recovery from './recovery.ts';
import * as reference from './reference.ts';
import * as registrations from './registrations.ts';
import * as review from './review.ts';
import * as ruleTables from './rule-tables.ts';
import * as rules from './rules.ts';
import * as search from './search.ts';
import * as serviceAccounts from './service-accounts.ts';
import * as signIns from './sign-ins.ts';
import { pageEndpoints, stepEndpoints } from './steps.ts';
import * as verifications from './verifications.ts';

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'answer' in value;

const of = (module: object): Endpoint[] =>
  Object.values(module).flatMap((value) => {
    if (isEndpoint(value)) return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).filter(isEndpoint) : [];
  });

/** Every operation of the API, in the order in which the road uses them. */
export const endpoints: readonly Endpoint[] = [
  ...of(reference),
  ...of(rules),
  ...of(registrations),
  ...of(signIns),
  ...of(merchantSecurity),
  ...of(merchantMailbox),
  ...of(merchantClosing),
  ...of(recovery),
  ...of(administratorChanges),
  ...of(serviceAccounts),
  ...pageEndpoints.flatMap((one) => of(one)),
  ...stepEndpoints,
  ...of(verifications),
  ...of(objections),
  ...of(files),
  ...of(miniPrograms),
  ...of(messages),
  ...of(phone),
  ...of(review),
  ...of(search),
  ...of(operations),
  ...of(ruleTables),
  ...of(operatorCases),
  ...of(exportsOf),
  ...of(passkeys),
  ...of(conflicts),
  ...of(overview),
  ...of(local),
];
