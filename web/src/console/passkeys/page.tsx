import { type AnswerOf, addPasskey, beginPasskey, passkeysOf, removePasskey } from '@ruzhu/api';
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
import { hasPasskeys, makePasskey } from './ask-device.ts';
import { passkeyTexts } from './texts.ts';

type Passkey = AnswerOf<typeof passkeysOf>['passkeys'][number];

/** The own passkeys: made after the first sign-in by password and phone, taken away at any time. */
export function Page() {
  const t = useTexts(passkeyTexts);
  return (
    <ConsolePage title={t('title')} place="passkeys">
      {() => <Passkeys />}
    </ConsolePage>
  );
}

function Passkeys() {
  const t = useTexts(passkeyTexts);
  const query = useAsk(passkeysOf);
  const again = () => void query.refetch();
  return (
    <>
      <p>{t('intro')}</p>
      <p>{t('rule')}</p>
      {hasPasskeys() ? <AddPasskey onDone={again} /> : <p className="quiet">{t('unsupported')}</p>}
      <Loaded query={query} what={t('what')}>
        {({ passkeys }) => <PasskeyTable rows={passkeys} onGone={again} />}
      </Loaded>
    </>
  );
}

type Named = { readonly label: string };

function AddPasskey({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(passkeyTexts);
  const [form] = Form.useForm<Named>();
  const { submit, isPending, notice } = useSubmit<Named, Passkey>({
    fields: { label: { label: t('add.label') } },
    form,
    send: async ({ label }) => {
      const asked = await call(beginPasskey, {});
      if (!asked.ok) return asked;
      const made = await makePasskey(asked.value.options);
      if (!made.ok) return made;
      const { challengeId } = asked.value;
      return call(addPasskey, { body: { challengeId, response: made.response, label } });
    },
    done: () => {
      form.resetFields();
      onDone();
    },
  });
  return (
    <Form form={form} layout="vertical" onFinish={submit} noValidate className="panel">
      {notice}
      <Labelled name="label" label={t('add.label')} ask="fill" extra={t('add.hint')}>
        <Input maxLength={60} autoComplete="off" />
      </Labelled>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('add')}
      </Button>
    </Form>
  );
}

function PasskeyTable({ rows, onGone }: { readonly rows: readonly Passkey[]; readonly onGone: () => void }) {
  const t = useTexts(passkeyTexts);
  const { locale } = useApp();
  const { submit, isPending, notice } = useSubmit<Passkey, unknown>({
    send: ({ id }) => call(removePasskey, { params: { passkeyId: id } }),
    done: onGone,
  });
  const columns: readonly Column<Passkey>[] = [
    { title: t('col.label'), key: 'label', cell: ({ label }) => <span data-user="">{label}</span> },
    { title: t('col.made'), key: 'madeAt', isWhole: true, cell: ({ madeAt }) => stamp(madeAt, locale) },
    {
      title: t('col.used'),
      key: 'usedAt',
      isWhole: true,
      cell: ({ usedAt }) => (usedAt ? stamp(usedAt, locale) : t('never')),
    },
    {
      title: t('remove'),
      key: 'remove',
      cell: (row) => (
        <Button size="small" danger disabled={isPending} onClick={() => void submit(row)}>
          {t('remove')} <span className="sr">{row.label}</span>
        </Button>
      ),
    },
  ];
  return (
    <>
      {notice}
      <DataTable
        name={t('title')}
        rowKey={(row) => row.id}
        columns={columns}
        rows={rows}
        empty={`${t('none')} · ${t('none.why')}`}
      />
    </>
  );
}
