import { Link, useSearchParams } from 'react-router';
import { useTexts } from '../../kit/app.tsx';
import { ConsolePage } from '../parts/console-page.tsx';
import { Invoices } from './invoices.tsx';
import { Lines } from './lines.tsx';
import { paymentTexts } from './texts.ts';

const TABS = ['lines', 'refunds', 'invoices'] as const;

/** O-08: statements that come in, money that goes back, invoices that are to be issued. */
export function Page() {
  const t = useTexts(paymentTexts);
  const [search] = useSearchParams();
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'lines';
  return (
    <ConsolePage title={t('title')} place="payments">
      {() => (
        <>
          <nav className="filter" aria-label={t('tabs')}>
            {TABS.map((one) => (
              <Link key={one} to={`?tab=${one}`} aria-current={one === tab ? 'page' : undefined}>
                {t(`tab.${one}`)}
              </Link>
            ))}
          </nav>
          {tab === 'invoices' ? <Invoices /> : <Lines key={tab} onlyToRefund={tab === 'refunds'} />}
        </>
      )}
    </ConsolePage>
  );
}
