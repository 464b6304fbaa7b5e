import { itemsOf, type Reason, reasons } from '@ruzhu/journeys';
import { Input } from 'antd';
import { useState } from 'react';
import { useApp, useTexts } from '../../kit/app.tsx';
import { ConsolePage } from '../parts/console-page.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { reasonTexts } from './texts.ts';

const EVERY_ANSWER = { bankAccountNumber: '', nameBasis: 'trademark' };
/** What an item is called, in both languages. */
const itemWords = new Map(
  (['entity', 'name', 'miniProgram'] as const)
    .flatMap((kind) => itemsOf(kind, EVERY_ANSWER))
    .map((item) => [item.key, item.word]),
);

/** the library of reasons, with what a merchant reads of each. */
export function Page() {
  const t = useTexts(reasonTexts);
  return (
    <ConsolePage title={t('title')} place="reasons">
      {() => <Library />}
    </ConsolePage>
  );
}

function Library() {
  const t = useTexts(reasonTexts);
  const { locale } = useApp();
  const [asked, setAsked] = useState('');
  const itemsIn = (reason: Reason) => reason.items.map((key) => itemWords.get(key)?.[locale] ?? key);
  const textOf = (reason: Reason) =>
    [reason.code, reason.word.zh, reason.word.en, reason.repair.zh, reason.repair.en, ...itemsIn(reason)]
      .join(' ')
      .toLowerCase();
  const words = asked.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const found = reasons.filter((reason) => words.every((word) => textOf(reason).includes(word)));
  const columns: readonly Column<Reason>[] = [
    { title: t('col.word'), key: 'word', cell: ({ word }) => word[locale] },
    { title: t('col.repair'), key: 'repair', cell: ({ repair }) => repair[locale] },
    {
      title: t('col.items'),
      key: 'items',
      cell: (reason) => itemsIn(reason).join(locale === 'zh' ? '、' : ', '),
    },
    { title: t('col.kind'), key: 'kind', cell: ({ kind }) => t(`kind.${kind}`) },
    {
      title: t('col.lintable'),
      key: 'lintable',
      cell: ({ lintable }) => t(lintable ? 'lintable.yes' : 'lintable.no'),
    },
    {
      title: t('col.code'),
      width: '15%',
      key: 'code',
      cell: ({ code }) => <code className="mono">{code}</code>,
    },
  ];
  return (
    <>
      <p>{t('intro')}</p>
      <div className="toolbar">
        <label htmlFor="reason-search">{t('search')}</label>
        <Input
          id="reason-search"
          className="search"
          aria-describedby="reason-hint"
          allowClear
          onChange={(event) => setAsked(event.target.value)}
        />
        <span id="reason-hint" className="quiet">
          {t('search.hint')}
        </span>
        <output>{t('found', { n: found.length })}</output>
      </div>
      <DataTable
        name={t('title')}
        rowKey={(row) => row.code}
        columns={columns}
        rows={found}
        empty={t('none')}
      />
    </>
  );
}
