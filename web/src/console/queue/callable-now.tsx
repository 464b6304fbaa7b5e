import { type AnswerOf, callableCases } from '@ruzhu/api';
import { Link } from 'react-router';
import { useApp, useTexts } from '../../kit/app.tsx';
import { instantWords, timeWords } from '../../texts/dates.ts';
import { useAsk } from '../parts/ask.ts';
import { useLive } from '../parts/live.ts';
import { useSession } from '../parts/session.ts';
import { at } from '../parts/time.ts';
import { callableTexts } from './callable-texts.ts';

type Row = AnswerOf<typeof callableCases>['callable'][number];

/** Contacts that can be called now; cases are given and not picked, so only one's own is a way in. */
export function CallableNow() {
  const t = useTexts(callableTexts);
  const query = useAsk(callableCases);
  useLive(() => void query.refetch());
  const rows = query.data?.callable ?? [];
  const now = rows.filter(({ isNow }) => isNow);
  if (rows.length === 0) return null;
  return (
    <details className="callable">
      <summary>{t('title', { n: now.length, later: rows.length - now.length })}</summary>
      <ul>
        {rows.map((row) => (
          <Contact key={row.id} row={row} />
        ))}
      </ul>
    </details>
  );
}

function Contact({ row }: { readonly row: Row }) {
  const t = useTexts(callableTexts);
  const { locale } = useApp();
  const { session } = useSession();
  const isMine = row.state === 'claimed' && row.reviewer === session?.name;
  const slot =
    row.from && row.until
      ? t('slot', { from: instantWords(at(row.from), locale, 'short'), until: timeWords(at(row.until)) })
      : t('slot.none');
  return (
    <li>
      <span className="mono" data-user="">
        {row.number}
      </span>{' '}
      <span data-user="">{row.subjectName}</span> <strong>{t(row.isNow ? 'now' : 'later')}</strong>{' '}
      <span className="quiet">
        {slot}
        {row.missed > 0 && ` · ${t('missed', { n: row.missed })}`}
      </span>{' '}
      {isMine && <Link to={`/console/cases/${row.id}`}>{t('go')}</Link>}
    </li>
  );
}
