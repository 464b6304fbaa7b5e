import { type AnswerOf, search } from '@ruzhu/api';
import { useSearchParams } from 'react-router';
import { Fault } from '../../client/call.ts';
import { useTexts } from '../../kit/app.tsx';
import { useAsk } from '../parts/ask.ts';
import { ConsolePage } from '../parts/console-page.tsx';
import { LoadFault, Waiting } from '../parts/loaded.tsx';
import { FoundMerchant } from './found-merchant.tsx';
import { searchTexts } from './texts.ts';

type Answer = AnswerOf<typeof search>;

/** O-02: merchants by whatever is known of them. The box stands in the bar over every page. */
export function Page() {
  const t = useTexts(searchTexts);
  const [given] = useSearchParams();
  const typed = (given.get('q') ?? '').trim();
  return (
    <ConsolePage title={t('title')} place="search">
      {() => (typed === '' ? <Start /> : <Results key={typed} typed={typed} />)}
    </ConsolePage>
  );
}

function Start() {
  const t = useTexts(searchTexts);
  return (
    <>
      <p>{t('start')}</p>
      <p className="quiet">{t('hint')}</p>
    </>
  );
}

const isTooShort = (fault: unknown): boolean => fault instanceof Fault && fault.status === 422;

function Results({ typed }: { readonly typed: string }) {
  const t = useTexts(searchTexts);
  const query = useAsk(search, { query: { q: typed } });
  if (query.data) return <List answer={query.data} typed={typed} />;
  if (isTooShort(query.error)) return <Start />;
  if (query.error)
    return <LoadFault what={t('what')} fault={query.error} onReload={() => void query.refetch()} />;
  return <Waiting />;
}

function List({ answer: { found, isCut }, typed }: { readonly answer: Answer; readonly typed: string }) {
  const t = useTexts(searchTexts);
  return (
    <>
      <output className="found-count">
        {found.length === 0 ? (
          <span data-user="">{t('none', { q: typed })}</span>
        ) : (
          t(isCut ? 'cut' : 'count', { n: found.length })
        )}
      </output>
      {found.length === 0 && <p className="quiet">{t('none.more')}</p>}
      {found.map((one) => (
        <FoundMerchant key={one.applications[0]?.id} found={one} />
      ))}
    </>
  );
}
