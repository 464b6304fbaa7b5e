import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { NextSteps } from '../../../../../kit/next-steps.tsx';
import { LoadingState } from '../../../../../kit/page-states.tsx';
import { SummaryList } from '../../../../../kit/summary-list.tsx';
import { instantWords } from '../../../../../texts/dates.ts';
import { instantOf } from '../../../../parts/instant.ts';
import { usePolicies, usePolicy } from '../../../../parts/policies.ts';
import { hoursWords } from '../../words/road-money.ts';
import { useNewestOrder } from '../pay/orders.ts';
import { dueOf, nextRows } from './next-rows.ts';
import { progress } from './progress-texts.ts';
import type { OnRoad } from './verification-gate.tsx';

const text = (value: unknown): string => (typeof value === 'string' ? value : '–');

/** The number that will be called, masked: the contact's, which is the administrator's unless another was named. */
export const calledMobile = ({ road, verification }: OnRoad): string =>
  verification.answers.contactSameAsAdmin === false
    ? text(verification.answers.contactMobile)
    : text(road.account.answers.adminMobile);

/** The five rows of what happens next. */
export function Progress(found: OnRoad) {
  const { locale } = useApp();
  const { road, verification } = found;
  const policies = usePolicies();
  const policy = usePolicy(verification.policy);
  const order = useNewestOrder(road.account.id, verification.id);
  if (!policy) return <LoadingState lines={5} onReload={() => void policies.refetch()} />;
  const paidAt = order.data?.paidAt;
  const rows = nextRows(
    {
      state: verification.state,
      submittedAt: paidAt ? instantOf(paidAt) : null,
      agency: road.agency,
      mobile: calledMobile(found),
      isCalled: road.calls.some(({ outcome }) => outcome === 'reachedOk'),
      due: dueOf(road.deadlines),
      policy,
    },
    locale,
  );
  return <NextSteps steps={rows} />;
}

/** Who has the case now: name, the number the call comes from, hours, since when. */
export function AgencyFacts({ road, verification }: OnRoad) {
  const t = useTexts(progress);
  const { locale } = useApp();
  const { agency } = road;
  const since = verification.facts.dispatchedAt;
  if (!agency) return <p>{t('agency.none')}</p>;
  return (
    <SummaryList
      title={t('agency.title')}
      rows={[
        { label: t('agency.name'), value: agency.name },
        { label: t('agency.phone'), value: agency.phone },
        { label: t('agency.hours'), value: hoursWords(agency.hours) },
        ...(typeof since === 'number'
          ? [{ label: t('agency.since'), value: instantWords(since, locale) }]
          : []),
      ]}
    />
  );
}

/** Six digits in three pairs: the caller says the first, the reader answers with the last. */
export function CallCode({ code }: { readonly code: string | null }) {
  const t = useTexts(progress);
  if (code === null) return null;
  const [a, m, b] = [code.slice(0, 2), code.slice(2, 4), code.slice(4)];
  return (
    <section className="call-code" aria-labelledby="call-code">
      <h2 id="call-code">{t('code.title')}</h2>
      <p className="call-digits" aria-hidden="true">
        <span>{a}</span>
        <span>{m}</span>
        <span>{b}</span>
      </p>
      <p className="sr">{t('code.read', { a, m, b })}</p>
      <p>{t('code.body', { a, b })}</p>
    </section>
  );
}
