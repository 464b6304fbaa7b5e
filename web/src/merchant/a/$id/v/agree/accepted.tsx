import type { acceptedAgreements } from '@ruzhu/api';
import { load } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Button } from '../../../../../kit/button.tsx';
import { instantWords } from '../../../../../texts/dates.ts';
import { instantOf } from '../../../../parts/instant.ts';
import { useLoaded } from '../../../../parts/loaded.ts';
import { type Accepted, acceptedText } from './accepted-text.ts';
import { agree } from './texts.ts';

const find = operation<typeof acceptedAgreements>('GET', '/api/v1/verifications/{id}/agreements');

/** When the agreement was accepted, in which version, and the accepted copy as a file. Nothing before. */
export function AcceptedAgreement({ id }: { readonly id: string }) {
  const t = useTexts(agree);
  const { locale } = useApp();
  const { data } = useLoaded(['agreements', id], () => load(find, { params: { id } }));
  const accepted = data?.agreements.at(-1);
  if (!accepted) return null;
  return (
    <p className="field">
      {t('accepted', { at: instantWords(instantOf(accepted.at), locale), version: accepted.version })}{' '}
      <Button look="quiet" onClick={() => save(accepted)}>
        {t('accepted.save')}
      </Button>
    </p>
  );
}

function save(accepted: Accepted): void {
  const url = URL.createObjectURL(new Blob([acceptedText(accepted)], { type: 'text/plain' }));
  Object.assign(document.createElement('a'), {
    href: url,
    download: `${accepted.title.zh} ${accepted.version}.txt`,
  }).click();
  URL.revokeObjectURL(url);
}
