import { useApp, useTexts } from '../../kit/app.tsx';
import { endWords, leftWords } from '../../texts/dates.ts';
import { dueTexts } from './due-texts.ts';
import { at } from './time.ts';
import { dueLook } from './waiting.ts';

/** What is left until a deadline, in words and colour; the absolute time stands under it. */
export function Remaining({ dueAt, now }: { readonly dueAt: string | null; readonly now: number }) {
  const t = useTexts(dueTexts);
  const { locale } = useApp();
  if (dueAt === null) return <span className="quiet">{t('due.none')}</span>;
  const left = at(dueAt) - now;
  const look = dueLook(at(dueAt), now);
  const words = leftWords(Math.abs(left), locale);
  return (
    <span className={`due ${look}`}>
      <strong>{look === 'late' ? t('due.late', { left: words }) : t('due.left', { left: words })}</strong>
      {(look === 'urgent' || look === 'soon') && <span className="due-word">{t(`due.${look}`)}</span>}
      <span className="due-at">{endWords(at(dueAt), locale, 'short')}</span>
    </span>
  );
}

/** How long something has been waiting. */
export function Waited({ since, now }: { readonly since: string; readonly now: number }) {
  const { locale } = useApp();
  return <>{leftWords(Math.max(0, now - at(since)), locale)}</>;
}
