import { useApp, useTexts } from '../../../../../kit/app.tsx';
import type { Returned } from '../parts/returned.ts';
import { itemWord, reasonWords } from '../parts/returned-words.ts';
import { failed } from './texts.ts';

/** Item by item why it did not pass and what to do about it. */
export function Reasons({ items }: { readonly items: Returned['items'] }) {
  const t = useTexts(failed);
  const { locale } = useApp();
  if (items.length === 0) return <p>{t('reasons.none')}</p>;
  return (
    <ul className="reasons">
      {items.map((item) => {
        const { why, repair } = reasonWords(item, locale);
        return (
          <li key={item.path} className="returned-why">
            <strong>{itemWord(item.path, locale)}</strong>
            <p data-user="">{why}</p>
            {repair && <p className="hint">{repair}</p>}
          </li>
        );
      })}
    </ul>
  );
}
