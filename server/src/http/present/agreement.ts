import { type AgreementKey, agreementOf } from '@ruzhu/journeys';
import type { Agreement } from '../../ports/records.ts';
import { hexOf } from '../../services/canonical-json.ts';
import type { Deps } from '../../services/deps.ts';
import { iso } from './present.ts';

/** What was agreed to, as the one who did may take it along: the text, if its hash is that of what was accepted. */
export function presentAccepted({ vault }: Pick<Deps, 'vault'>, one: Agreement) {
  const text = agreementOf(one.document as AgreementKey); // Written by `recordAgreement`.
  const hash = hexOf(one.textHash);
  return {
    key: one.document,
    version: one.version,
    hash,
    title: text.title,
    zh: hexOf(vault.digest(text.zh.join('\n'))) === hash ? [...text.zh] : null,
    address: one.address,
    browser: one.browser,
    at: iso(one.at),
  };
}
