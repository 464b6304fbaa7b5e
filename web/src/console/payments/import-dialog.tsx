import { importStatement } from '@ruzhu/api';
import { isoOf } from '@ruzhu/rules';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { call } from '../../client/call.ts';
import { useApp, useTexts } from '../../kit/app.tsx';
import { amount } from '../../texts/amounts.ts';
import { common } from '../../texts/common.ts';
import { instantWords } from '../../texts/dates.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { useSubmit } from '../parts/use-submit.tsx';
import { decodeStatement, type Entry, readStatement, type Statement } from './statement-csv.ts';
import { paymentTexts } from './texts.ts';

const MOST = 1000;
const OUTCOMES = ['matched', 'payerDiffers', 'amountDiffers', 'late', 'unknown', 'repeated'] as const;
type Done = { readonly lines: readonly { readonly reference: string; readonly outcome: string }[] };

/** A statement is read here, shown, and only then sent: what cannot be read is named line by line. */
export function ImportDialog({
  onImported,
  onClose,
}: {
  readonly onImported: (n: number) => void;
  readonly onClose: () => void;
}) {
  useFocusBack();
  const t = useTexts(paymentTexts);
  const c = useTexts(common);
  const [text, setText] = useState('');
  const [done, setDone] = useState<Done | null>(null);
  const statement = text.trim() ? readStatement(text) : null;
  const entries = statement?.entries.slice(0, MOST) ?? [];
  const { submit, isPending, notice } = useSubmit<{ entries: readonly Entry[] }, Done>({
    send: (given) =>
      call(importStatement, {
        body: { entries: given.entries.map((entry) => ({ ...entry, paidAt: isoOf(entry.paidAt) })) },
      }),
    done: setDone,
  });
  if (done) return <Imported done={done} onClose={() => onImported(done.lines.length)} />;
  return (
    <Modal open title={t('import.title')} width={860} footer={null} onCancel={onClose}>
      <p>{t('import.body')}</p>
      {notice}
      <Source text={text} onText={setText} />
      {statement && <Preview statement={statement} />}
      <div className="toolbar">
        <Button
          type="primary"
          loading={isPending}
          aria-disabled={entries.length === 0}
          aria-describedby="import-why"
          onClick={() => entries.length > 0 && void submit({ entries })}
        >
          {t('import.go', { n: entries.length })}
        </Button>
        <Button onClick={onClose}>{c('cancel')}</Button>
        <span id="import-why" className="quiet">
          {!statement && t('import.empty')}
          {statement && entries.length === 0 && t('import.none')}
          {(statement?.entries.length ?? 0) > MOST && t('import.many')}
        </span>
      </div>
    </Modal>
  );
}

function Source({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const t = useTexts(paymentTexts);
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <p>
        <Button onClick={() => file.current?.click()}>{t('import.file')}</Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.txt,text/csv,text/plain"
          aria-label={t('import.file')}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            event.target.value = '';
            void chosen?.arrayBuffer().then((bytes) => onText(decodeStatement(bytes)));
          }}
        />
      </p>
      <Form layout="vertical">
        <Form.Item label={t('import.paste')} htmlFor="statement">
          <Input.TextArea
            id="statement"
            className="mono"
            rows={5}
            spellCheck={false}
            value={text}
            onChange={(event) => onText(event.target.value)}
          />
        </Form.Item>
      </Form>
    </>
  );
}

function Preview({ statement }: { readonly statement: Statement }) {
  const t = useTexts(paymentTexts);
  const { locale } = useApp();
  const and = locale === 'zh' ? '、' : ', ';
  if (statement.missing.length > 0)
    return (
      <Alert
        className="submit-notice"
        type="warning"
        title={t('import.missing', { what: statement.missing.map((key) => t(`key.${key}`)).join(and) })}
      />
    );
  return (
    <>
      <p role="status">
        {t('import.preview', { n: statement.entries.length })}
        {statement.skipped > 0 && ` · ${t('import.skipped', { n: statement.skipped })}`}
      </p>
      {statement.bad.length > 0 && <BadLines bad={statement.bad} />}
      <div className="preview-table">
        <DataTable
          name={t('import.preview', { n: statement.entries.length })}
          rowKey={(entry) => `${entry.reference} ${entry.paidAt}`}
          rows={statement.entries}
          empty={t('import.none')}
          columns={[
            { key: 'reference', title: t('key.reference'), cell: ({ reference }) => reference },
            { key: 'name', title: t('key.payerName'), width: '30%', cell: ({ payerName }) => payerName },
            { key: 'account', title: t('key.payerAccount'), cell: ({ payerAccount }) => payerAccount },
            {
              key: 'amount',
              title: t('key.amount'),
              align: 'right',
              cell: ({ amount: fen }) => amount(fen),
            },
            {
              key: 'at',
              title: t('key.paidAt'),
              isWhole: true,
              cell: ({ paidAt }) => instantWords(paidAt, locale, 'short'),
            },
          ]}
        />
      </div>
    </>
  );
}

function BadLines({ bad }: { readonly bad: Statement['bad'] }) {
  const t = useTexts(paymentTexts);
  return (
    <Alert
      className="submit-notice"
      type="warning"
      title={t('import.bad', { n: bad.length })}
      description={
        <ul data-user="">
          {bad.slice(0, 20).map(({ line, key, text }) => (
            <li key={line}>
              {t('import.bad.line', {
                n: line,
                what: text
                  ? t('import.bad.value', { what: t(`key.${key}`), name: text })
                  : t('import.bad.empty', { what: t(`key.${key}`) }),
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** What came of each entry, counted. */
function Imported({ done, onClose }: { readonly done: Done; readonly onClose: () => void }) {
  const t = useTexts(paymentTexts);
  const c = useTexts(common);
  const counts = OUTCOMES.flatMap((outcome) => {
    const n = done.lines.filter((line) => line.outcome === outcome).length;
    return n > 0 ? [{ outcome, n }] : [];
  });
  return (
    <Modal open title={t('import.done', { n: done.lines.length })} footer={null} onCancel={onClose}>
      <dl className="counts">
        {counts.map(({ outcome, n }) => (
          <div key={outcome}>
            <dt>{t(`outcome.${outcome}`)}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      <Button type="primary" autoFocus onClick={onClose}>
        {c('close')}
      </Button>
    </Modal>
  );
}
