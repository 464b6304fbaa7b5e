import { decideObjection } from '@ruzhu/api';
import { Button, Form, Input, Radio } from 'antd';
import { call } from '../../../client/call.ts';
import { useTexts } from '../../../kit/app.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { useSubmit } from '../../parts/use-submit.tsx';
import type { ObjectionRow, SeenObjection as Seen } from '../objection-row.ts';
import { objectionTexts } from '../texts.ts';

type Values = { readonly act: 'reopen' | 'refuse'; readonly reason: string };

/** What becomes of the objection. Whoever proposed a new review can only take it back. */
export function DecideForm({
  seen,
  onSaid,
}: {
  readonly seen: Seen;
  readonly onSaid: (state: ObjectionRow['state']) => void;
}) {
  const t = useTexts(objectionTexts);
  const [form] = Form.useForm<Values>();
  const act = Form.useWatch('act', form);
  const { submit, isPending, notice } = useSubmit<Values, ObjectionRow>({
    fields: { act: { label: t('decide.what'), ask: 'choose' }, reason: { label: t('decide.reason') } },
    form,
    send: (values, key) =>
      call(decideObjection, { params: { id: seen.id }, body: { ...values, version: seen.version }, key }),
    done: ({ state }) => {
      form.resetFields();
      onSaid(state);
    },
  });
  const told = seen.askedBy === 'merchant' ? 'decide.reason.refuse' : 'decide.reason.refuse.own';
  const mayReopen = !seen.isOwn && seen.obstacle === null;
  const isSecond = seen.state === 'proposed';
  return (
    <Form form={form} layout="vertical" onFinish={submit} noValidate>
      {notice}
      <Labelled name="act" label={t('decide.what')} ask="choose">
        <Radio.Group aria-label={t('decide.what')} className="role-choices">
          <Radio value="reopen" disabled={!mayReopen}>
            {t(isSecond ? 'decide.reopen.proposed' : 'decide.reopen.waiting')}
          </Radio>
          <Radio value="refuse">{t('decide.refuse')}</Radio>
        </Radio.Group>
      </Labelled>
      <Labelled
        name="reason"
        label={t('decide.reason')}
        ask="fill"
        extra={t(act === 'refuse' ? told : 'decide.reason.reopen')}
      >
        <Input.TextArea rows={4} />
      </Labelled>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('decide.go')}
      </Button>
    </Form>
  );
}
