import { type AnswerOf, conflicts, declareConflict, withdrawConflict } from '@ruzhu/api';
import { Button, Form, Input } from 'antd';
import { call } from '../../client/call.ts';
import { useApp, useTexts } from '../../kit/app.tsx';
import { useAsk } from '../parts/ask.ts';
import { ConsolePage } from '../parts/console-page.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Labelled } from '../parts/labelled.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { stamp } from '../parts/time.ts';
import { useSubmit } from '../parts/use-submit.tsx';
import { conflictTexts } from './texts.ts';

type Conflict = AnswerOf<typeof conflicts>['conflicts'][number];

/** Entities the reviewer has to do with: their cases never come to this desk. */
export function Page() {
  const t = useTexts(conflictTexts);
  return (
    <ConsolePage title={t('title')} place="conflicts">
      {() => <Conflicts />}
    </ConsolePage>
  );
}

function Conflicts() {
  const t = useTexts(conflictTexts);
  const query = useAsk(conflicts);
  const again = () => void query.refetch();
  return (
    <>
      <p>{t('intro')}</p>
      <Declare onDone={again} />
      <Loaded query={query} what={t('what')}>
        {({ conflicts: rows }) => <Declared rows={rows} onGone={again} />}
      </Loaded>
    </>
  );
}

type Values = { readonly subjectCode: string; readonly note?: string };

function Declare({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(conflictTexts);
  const [form] = Form.useForm<Values>();
  const { submit, isPending, notice } = useSubmit<Values, Conflict>({
    fields: { subjectCode: { label: t('code') }, note: { label: t('note') } },
    form,
    send: ({ subjectCode, note = '' }) => call(declareConflict, { body: { subjectCode, note } }),
    done: () => {
      form.resetFields();
      onDone();
    },
  });
  return (
    <Form form={form} layout="vertical" onFinish={submit} noValidate className="panel">
      {notice}
      <Labelled name="subjectCode" label={t('code')} ask="fill">
        <Input maxLength={30} autoComplete="off" spellCheck={false} />
      </Labelled>
      <Form.Item name="note" label={t('note')} extra={t('note.hint')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('add')}
      </Button>
    </Form>
  );
}

function Declared({ rows, onGone }: { readonly rows: readonly Conflict[]; readonly onGone: () => void }) {
  const t = useTexts(conflictTexts);
  const { locale } = useApp();
  const { submit, isPending, notice } = useSubmit<Conflict, unknown>({
    send: ({ subjectCode }) => call(withdrawConflict, { params: { subjectCode } }),
    done: onGone,
  });
  const columns: readonly Column<Conflict>[] = [
    {
      title: t('col.code'),
      key: 'code',
      isWhole: true,
      cell: ({ subjectCode }) => <span data-user="">{subjectCode}</span>,
    },
    { title: t('col.note'), key: 'note', cell: ({ note }) => <span data-user="">{note}</span> },
    {
      title: t('col.at'),
      key: 'at',
      isWhole: true,
      cell: ({ declaredAt }) => stamp(declaredAt, locale),
    },
    {
      title: t('withdraw'),
      key: 'withdraw',
      cell: (row) => (
        <Button size="small" disabled={isPending} onClick={() => void submit(row)}>
          {t('withdraw')} <span className="sr">{row.subjectCode}</span>
        </Button>
      ),
    },
  ];
  return (
    <>
      {notice}
      <DataTable
        name={t('title')}
        rowKey={(row) => row.subjectCode}
        columns={columns}
        rows={rows}
        empty={`${t('none')} · ${t('none.why')}`}
      />
    </>
  );
}
