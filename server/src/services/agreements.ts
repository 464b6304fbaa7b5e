import { type AgreementKey, agreementOf } from '@ruzhu/journeys';
import type { Application } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import type { Caller, Deps } from './deps.ts';

/** Keeps that an agreement was accepted: which text, by its version and hash, from where, when. */
export async function recordAgreement(
  deps: Deps,
  tx: Tx,
  application: Application,
  key: AgreementKey,
  caller: Caller,
): Promise<void> {
  const agreement = agreementOf(key);
  await tx.agreements.insert({
    id: deps.ids.id(),
    merchantId: application.merchantId,
    applicationId: application.id,
    document: key,
    version: agreement.version,
    textHash: deps.vault.digest(agreement.zh.join('\n')),
    address: caller.address,
    browser: caller.browser,
    at: deps.clock.now(),
  });
}
