import { type AnswerOf, agencies, exportOperatorCases, operatorCases, strandedCases } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useTexts } from '../../kit/app.tsx';
import { useAsk, useAskPages } from '../parts/ask.ts';
import { ConsolePage } from '../parts/console-page.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import { useLive } from '../parts/live.ts';
import { Loaded, LoadFault, Waiting } from '../parts/loaded.tsx';
import { More } from '../parts/more.tsx';
import { CaseList, type OperatorCase } from './case-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { filterOf } from './filters.ts';
import { ReassignDialog } from './reassign-dialog.tsx';
import { allCasesTexts } from './texts.ts';

/** O-03: everybody's cases, the longest waiting first; any of them can be given to another agency. */
export function Page() {
  const t = useTexts(allCasesTexts);
  return (
    <ConsolePage title={t('title')} place="all-cases">
      {() => <AllCases />}
    </ConsolePage>
  );
}

function AllCases() {
  const t = useTexts(allCasesTexts);
  const [search] = useSearchParams();
  const isStranded = search.get('stranded') === 'true';
  const [moving, setMoving] = useState<OperatorCase | null>(null);
  const [said, setSaid] = useState('');
  const client = useQueryClient();
  const houses = useAsk(agencies);
  const again = () => {
    for (const { id } of [operatorCases, strandedCases]) void client.invalidateQueries({ queryKey: [id] });
  };
  useLive(again);
  const known = houses.data?.agencies ?? [];
  return (
    <>
      <p>{t('intro')}</p>
      <output className="quiet">{said}</output>
      <nav className="filter" aria-label={t('filters')}>
        <Link to="?" aria-current={isStranded ? undefined : 'page'}>
          {t('title')}
        </Link>
        <Link to="?stranded=true" aria-current={isStranded ? 'page' : undefined}>
          {t('show.stranded')}
        </Link>
      </nav>
      {isStranded ? <Stranded onMove={setMoving} /> : <Listed houses={known} onMove={setMoving} />}
      {moving && (
        <ReassignDialog
          one={moving}
          houses={known}
          onClose={() => setMoving(null)}
          onDone={({ number, agency }) => {
            setMoving(null);
            setSaid(t('move.done', { number, agency: agency ?? '' }));
            again();
          }}
        />
      )}
    </>
  );
}

type Moving = { readonly onMove: (one: OperatorCase) => void };

function Listed({ houses, onMove }: Moving & { readonly houses: AnswerOf<typeof agencies>['agencies'] }) {
  const t = useTexts(allCasesTexts);
  const [search] = useSearchParams();
  const filter = filterOf(search);
  const pages = useAskPages(operatorCases, filter, ({ cases, isMore }) => {
    const last = cases.at(-1);
    return isMore && last ? { afterOpened: last.openedAt, afterId: last.id } : undefined;
  });
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <>
      <FilterBar houses={houses} />
      <div className="toolbar">
        <ExportButton key={search.toString()} endpoint={exportOperatorCases} body={filter} />
      </div>
      {pages.isPending && <Waiting />}
      {pages.error && !pages.data && (
        <LoadFault what={t('what')} fault={pages.error} onReload={() => void pages.refetch()} />
      )}
      {pages.data && (
        <>
          <CaseList
            name={t('list')}
            rows={pages.data.pages.flatMap(({ cases }) => cases)}
            empty={t(isNarrowed ? 'none.filtered' : 'none')}
            onMove={onMove}
          />
          <More pages={pages} />
        </>
      )}
    </>
  );
}

function Stranded({ onMove }: Moving) {
  const t = useTexts(allCasesTexts);
  const query = useAsk(strandedCases);
  return (
    <Loaded query={query} what={t('what')}>
      {({ cases }) => (
        <CaseList name={t('list.stranded')} rows={cases} empty={t('stranded.none')} onMove={onMove} />
      )}
    </Loaded>
  );
}
