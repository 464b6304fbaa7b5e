import { itemsOf, type Reason, reasons } from '@ruzhu/journeys';
import { Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useApp, useTexts } from '../../kit/app.tsx';
import { ConsolePage } from '../parts/console-page.tsx';
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
  const columns: TableColumnsType<Reason> = [
    { title: t('col.word'), dataIndex: 'word', render: (word: Reason['word']) => word[locale] },
    { title: t('col.repair'), dataIndex: 'repair', render: (repair: Reason['repair']) => repair[locale] },
    {
      title: t('col.items'),
      key: 'items',
      render: (_, reason) => itemsIn(reason).join(locale === 'zh' ? '、' : ', '),
    },
    { title: t('col.kind'), dataIndex: 'kind', render: (kind: Reason['kind']) => t(`kind.${kind}`) },
    {
      title: t('col.lintable'),
      dataIndex: 'lintable',
      render: (lintable: boolean) => t(lintable ? 'lintable.yes' : 'lintable.no'),
    },
    {
      title: t('col.code'),
      dataIndex: 'code',
      render: (code: string) => <code className="mono">{code}</code>,
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
      <Table
        rowKey="code"
        size="small"
        columns={columns}
        dataSource={found}
        pagination={false}
        sticky
        locale={{ emptyText: t('none') }}
      />
    </>
  );
}
