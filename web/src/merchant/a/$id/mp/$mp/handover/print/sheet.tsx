import type { ApplicationView } from '@ruzhu/api';
import { documentType, isoOf, momentBefore } from '@ruzhu/rules';
import { useId } from 'react';
import { useApp, useTexts } from '../../../../../../../kit/app.tsx';
import { endWords, instantWords } from '../../../../../../../texts/dates.ts';
import { instantOf } from '../../../../../../parts/instant.ts';
import { usePolicy } from '../../../../../../parts/policies.ts';
import type { RoadView } from '../../../../../../parts/road.ts';
import { accountOf } from '../../../../../../program-parts/subject.ts';
import { papersFrom } from '../../../../../../program-parts/typed-paper.ts';
import { sheetTexts } from './texts.ts';

type Row = { readonly label: string; readonly value: string; readonly isCode?: boolean };
type Account = RoadView['accounts'][number];

type SheetProps = { readonly program: ApplicationView; readonly road: RoadView; readonly account: Account };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Everything the receiver needs, in groups; two lines to sign. */
export function Sheet({ program, road, account }: SheetProps) {
  const t = useTexts(sheetTexts);
  const { locale, clock } = useApp();
  const service = accountOf(road, 'service');
  const { answers } = road.account;
  const admin = program.answers.reuseOperator === false ? program.answers : answers;
  const now = clock();
  return (
    <article className="sheet" data-user="">
      <p>{t('lead')}</p>
      <Group
        title={t('entity')}
        rows={[
          { label: t('entity.name'), value: text(answers.entityName) },
          { label: t('code'), value: text(answers.licenceNumber), isCode: true },
          { label: t('admin'), value: text(admin.adminName) },
          { label: t('head'), value: text(answers.legalRepName) },
        ]}
      />
      <Group title={t('program')} rows={useAccountRows(account, 'program')} />
      {service && <ServiceGroup account={service} />}
      <Group title={t('deadlines')} rows={useDeadlines(program, service)} />
      <Signatures />
      <p className="sheet-foot">
        {t('number')} {program.number} · {t('date')}{' '}
        <time dateTime={isoOf(now)}>{instantWords(now, locale)}</time> · {location.host}
      </p>
    </article>
  );
}

function ServiceGroup({ account }: { readonly account: Account }) {
  const t = useTexts(sheetTexts);
  return <Group title={t('service')} rows={useAccountRows(account, 'service')} />;
}

function useAccountRows(account: Account, kind: 'program' | 'service'): readonly Row[] {
  const t = useTexts(sheetTexts);
  return [
    { label: t('name'), value: account.name },
    { label: t(`${kind}.appId`), value: account.appId ?? t('none'), isCode: true },
    { label: t(`${kind}.original`), value: account.originalId, isCode: true },
  ];
}

/** What runs out and when: the verification and every paper with a date. */
function useDeadlines(program: ApplicationView, service: Account | null): readonly Row[] {
  const t = useTexts(sheetTexts);
  const { locale } = useApp();
  const policy = usePolicy(program.policy);
  const until = service?.verifiedUntil ? instantOf(service.verifiedUntil) : null;
  const window = until !== null && policy ? momentBefore(until, policy.values['renew.window']) : null;
  const papers = papersFrom(program.answers.papers).map(({ documentType: kind, validUntil }) => ({
    label: t('paper', { name: documentType(kind)?.[locale] ?? kind }),
    value: validUntil === 'permanent' ? t('permanent') : validUntil,
  }));
  const rows = [
    ...(until === null ? [] : [{ label: t('verified'), value: endWords(until, locale) }]),
    ...(window === null ? [] : [{ label: t('renew'), value: endWords(window, locale) }]),
    ...papers.filter(({ value }) => value !== ''),
  ];
  return rows.length ? rows : [{ label: t('deadlines'), value: t('none') }];
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl className="sheet-rows">
        {rows.map(({ label, value, isCode = false }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={isCode ? 'mono' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Signatures() {
  const t = useTexts(sheetTexts);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('sign')}</h2>
      <dl className="sheet-signs">
        {(['from', 'to'] as const).map((who) => (
          <div key={who}>
            <dt>{t(who)}</dt>
            <dd />
            <dt>{t('on')}</dt>
            <dd />
          </div>
        ))}
      </dl>
    </section>
  );
}
