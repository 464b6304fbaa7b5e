import type { ApplicationView } from '@ruzhu/api';
import { documentType, momentBefore, type Policy, partsOfSpan } from '@ruzhu/rules';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useApp, useTexts } from '../../../../kit/app.tsx';
import { endWords } from '../../../../texts/dates.ts';
import { instantOf } from '../../../parts/instant.ts';
import type { RoadView } from '../../../parts/road.ts';
import { roadAddress } from '../../../parts/road-frame.tsx';
import { accountOf } from '../../../program-parts/subject.ts';
import { papersFrom } from '../../../program-parts/typed-paper.ts';
import type { Item, ItemKey } from './items.ts';
import { nextTexts } from './texts.ts';

const WHO: Readonly<Record<ItemKey, 'who.you' | 'who.admin' | 'who.head'>> = {
  verify: 'who.admin',
  filing: 'who.head',
  domain: 'who.you',
  code: 'who.you',
  pay: 'who.you',
  members: 'who.admin',
};

function Row({
  title,
  badge,
  children,
}: {
  readonly title: string;
  readonly badge?: string;
  readonly children: ReactNode;
}) {
  return (
    <li className="next-item">
      <h3>
        {title}
        {badge && <span className="badge">{badge}</span>}
      </h3>
      {children}
    </li>
  );
}

/** One thing to do: what it is, who does it, how long it takes, where. */
export function NextItem({
  item: { key, weight },
  policy,
}: {
  readonly item: Item;
  readonly policy: Policy;
}) {
  const t = useTexts(nextTexts);
  const days = (span: 'verify.firstCall' | 'verify.decision') => partsOfSpan(policy.values[span]).amount;
  const time =
    key === 'verify'
      ? t('verify.span', { call: days('verify.firstCall'), decision: days('verify.decision') })
      : t(`${key}.time`);
  const rows = [
    [t('who'), t(WHO[key])],
    [t('time'), time],
    [t('entry'), t(`${key}.entry`)],
  ] as const;
  return (
    <Row title={t(`${key}.title`)} badge={t(weight)}>
      <p>{t(`${key}.body`)}</p>
      {key === 'filing' && weight === 'remind' && <p>{t('filing.remind')}</p>}
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Row>
  );
}

/** The verification's year: until when, and from when it can be renewed. */
export function RenewItem({ road, policy }: { readonly road: RoadView; readonly policy: Policy }) {
  const t = useTexts(nextTexts);
  const { locale } = useApp();
  const ends = accountOf(road, 'service')?.verifiedUntil ?? null;
  if (ends === null)
    return (
      <Row title={t('renew.title')}>
        <p>{t('renew.unknown')}</p>
      </Row>
    );
  const until = instantOf(ends);
  const window = momentBefore(until, policy.values['renew.window']);
  return (
    <Row title={t('renew.title')}>
      <p>{t('renew.body', { until: endWords(until, locale), window: endWords(window, locale) })}</p>
      <p>
        <Link to={roadAddress(road.account.id, 'renew')}>{t('renew.go')}</Link>
      </p>
    </Row>
  );
}

/** Papers with a last day. */
export function PaperItems({ program }: { readonly program: ApplicationView | null }) {
  const t = useTexts(nextTexts);
  const { locale } = useApp();
  const papers = papersFrom(program?.answers.papers).filter(
    ({ validUntil }) => validUntil !== '' && validUntil !== 'permanent',
  );
  if (papers.length === 0) return null;
  return (
    <Row title={t('paper.title')}>
      <ul className="bullets">
        {papers.map((paper) => (
          <li key={`${paper.documentType} ${paper.number} ${paper.validUntil}`}>
            {t('paper.body', {
              name: documentType(paper.documentType)?.[locale] ?? paper.documentType,
              date: paper.validUntil,
            })}
          </li>
        ))}
      </ul>
    </Row>
  );
}
