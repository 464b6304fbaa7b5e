import { useTexts } from '../../../kit/app.tsx';
import type { ItemField } from './case-view.ts';
import { readingTexts } from './reading-texts.ts';

/** What programs read of the original, where it comes from, and whether it says something else than what was typed. */
export function ReadCell({ read }: Pick<ItemField, 'read'>) {
  const t = useTexts(readingTexts);
  if (!read) return <td className="read" />;
  return (
    <td className={read.differs ? 'read differs' : 'read'}>
      <span data-user="">{read.value}</span>
      <small className="quiet">{t(`from.${read.from}`)}</small>
      {read.differs && <strong>{t('read.differs')}</strong>}
    </td>
  );
}
