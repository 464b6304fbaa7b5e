import type { ApplicationView, startVerification, stepEndpoints } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { type Answered, call } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { keepApplication } from '../../../../parts/application.ts';

const start = operation<typeof startVerification>('POST', '/api/v1/service-accounts/{id}/verifications');
const answer = operation<(typeof stepEndpoints)[number]>('PUT', '/api/v1/verifications/{id}/steps/agree');

/** Begins the verification (one that is open is given again) and accepts the agreement: one act for the reader. */
export function useBegin(accountId: string) {
  const client = useQueryClient();
  return async (key: string): Promise<Answered<ApplicationView>> => {
    const begun = await call(start, { params: { id: accountId }, key });
    if (!begun.ok) return begun;
    const body = { agreeVerificationTerms: true };
    const agreed = await call(answer, { params: { id: begun.value.id }, body, key: crypto.randomUUID() });
    if (!agreed.ok) return agreed;
    const { application } = agreed.value as { application: ApplicationView }; // The shape of every page's answer.
    keepApplication(client, application);
    return { ok: true, value: application };
  };
}
