import { useApp, useTexts } from '../../../../kit/app.tsx';
import { StatusTag } from '../../../../kit/status-tag.tsx';
import { SummaryList } from '../../../../kit/summary-list.tsx';
import { endWords } from '../../../../texts/dates.ts';
import { type Status, serviceAccountStatus } from '../../../../texts/status.ts';
import { instantOf } from '../../../parts/instant.ts';
import type { RoadView } from '../../../parts/road.ts';
import { home } from '../texts.ts';

const statuses: Readonly<Record<string, Status>> = serviceAccountStatus;

/** Which account this is and how it stands: name, number, AppID, and until when it is verified. */
export function AccountFacts({ road }: { readonly road: RoadView }) {
  const t = useTexts(home);
  const { locale } = useApp();
  const service = road.accounts.find(({ product }) => product === 'service');
  const named = road.account.answers.accountName;
  const name = service?.name ?? (typeof named === 'string' ? named : null);
  const status = statuses[road.account.state];
  const until = service?.verifiedUntil;
  return (
    <SummaryList
      title={t('account.title')}
      rows={[
        {
          label: t('account.name'),
          value: (
            <>
              {name ?? '–'} {status && <StatusTag status={status} />}
            </>
          ),
        },
        { label: t('account.number'), value: road.account.number },
        ...(service?.appId ? [{ label: t('account.appId'), value: service.appId }] : []),
        ...(until ? [{ label: t('account.until'), value: endWords(instantOf(until), locale) }] : []),
      ]}
    />
  );
}
