import { useApp, useTexts } from '../../../../kit/app.tsx';
import { amount } from '../../../../texts/amounts.ts';
import { instantWords } from '../../../../texts/dates.ts';
import { instantOf } from '../../../parts/instant.ts';
import type { OrderView } from './orders.ts';
import { orders } from './texts.ts';

/** Every cent that came in or went back, as the ledger holds it. */
export function EntriesTable({ entries }: { readonly entries: OrderView['entries'] }) {
  const t = useTexts(orders);
  const { locale } = useApp();
  return (
    <table className="compare entries">
      <caption className="h2">{t('entries.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('entries.at')}</th>
          <th scope="col">{t('entries.kind')}</th>
          <th scope="col" className="number">
            {t('entries.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ kind, amount: cents, at }) => (
          <tr key={`${kind}-${at}`}>
            <td>{instantWords(instantOf(at), locale, 'short')}</td>
            <td>{t(kind === 'refund' ? 'entry.refund' : 'entry.payment')}</td>
            <td className="number">{amount(kind === 'refund' ? -cents : cents)}</td>
          </tr>
        ))}
        {entries.length === 0 && (
          <tr>
            <td colSpan={3}>{t('entries.none')}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
