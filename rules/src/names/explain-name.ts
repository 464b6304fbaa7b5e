import { type Explanation, explainedGood, explainedRefusal } from '../identifiers/explanation.ts';
import type { Words } from '../texts.ts';
import { type NameOptions, readAccountName } from './account-name.ts';

const kind: { readonly name: string; readonly label: Words } = {
  name: 'wechat_account_name',
  label: { zh: '账号名称', en: 'Account name' },
};

/** The name of an account, explained like a number: what it is, or why the reviewer would refuse it. */
export function explainName(value: unknown, options: NameOptions): Explanation {
  const reading = readAccountName(value, options);
  return reading.ok ? explainedGood(kind, reading) : explainedRefusal(kind, reading.refusal);
}
