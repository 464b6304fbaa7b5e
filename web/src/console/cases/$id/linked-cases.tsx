import { linkedCases } from '@ruzhu/api';
import { useTexts } from '../../../kit/app.tsx';
import { StatusTag } from '../../../kit/status-tag.tsx';
import { useAsk } from '../../parts/ask.ts';
import { LoadFault } from '../../parts/loaded.tsx';
import { caseStatus } from '../../queue/case-row.ts';
import { linkedTexts } from './linked-texts.ts';

/** Merchants that share a phone, an account, a licence or a legal representative with this one. */
export function LinkedCases({ caseId }: { readonly caseId: string }) {
  const t = useTexts(linkedTexts);
  const query = useAsk(linkedCases, { params: { id: caseId } });
  if (query.error)
    return <LoadFault what={t('what')} fault={query.error} onReload={() => void query.refetch()} />;
  const { merchants = [], elsewhere = 0 } = query.data ?? {};
  if (merchants.length === 0 && elsewhere === 0) return null;
  return (
    <section className="side-part">
      <h2>{t('title')}</h2>
      <ul className="lint">
        {merchants.map(({ by, subjectName, number, cases }) => (
          <li key={number} className="advice">
            <strong>{by.map((one) => t(one)).join(t('and'))}</strong>{' '}
            <span data-user="">
              {subjectName} <span className="mono">{number}</span>
            </span>{' '}
            {cases[0] && <StatusTag status={caseStatus(cases[0].state)} />}
          </li>
        ))}
      </ul>
      {elsewhere > 0 && <p className="quiet">{t('elsewhere', { n: elsewhere })}</p>}
    </section>
  );
}
