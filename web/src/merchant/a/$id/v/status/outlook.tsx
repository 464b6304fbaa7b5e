import type { outlook } from '@ruzhu/api';
import { load } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { instantWords } from '../../../../../texts/dates.ts';
import { instantOf } from '../../../../parts/instant.ts';
import { useLoaded } from '../../../../parts/loaded.ts';
import { status } from './texts.ts';

const find = operation<typeof outlook>('GET', '/api/v1/verifications/{id}/outlook');
const EVERY = [60_000] as const;

/** When the result can be expected, by how the agency has worked lately. Where too little is known nothing is said. */
export function Outlook({ verificationId }: { readonly verificationId: string }) {
  const t = useTexts(status);
  const { locale } = useApp();
  const { data } = useLoaded(
    ['outlook', verificationId],
    (signal) => load(find, { params: { id: verificationId }, signal }),
    { every: EVERY },
  );
  if (!data) return null;
  const { forecast, waiting } = data;
  return (
    <>
      {forecast && (
        <p>
          {t('outlook', {
            median: instantWords(instantOf(forecast.median), locale, 'short'),
            latest: instantWords(instantOf(forecast.latest), locale, 'short'),
            n: forecast.cases,
          })}
        </p>
      )}
      {waiting !== null && <p className="hint">{t('outlook.waiting', { n: waiting })}</p>}
    </>
  );
}
