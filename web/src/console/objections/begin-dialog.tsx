import { beginReversal } from '@ruzhu/api';
import { Button, Form, Input, Modal } from 'antd';
import { call } from '../../client/call.ts';
import { useTexts } from '../../kit/app.tsx';
import { common } from '../../texts/common.ts';
import { Labelled } from '../parts/labelled.tsx';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { useSubmit } from '../parts/use-submit.tsx';
import type { ObjectionRow } from './objection-row.ts';
import { objectionTexts } from './texts.ts';

type Values = { readonly number: string; readonly reason: string };

/** The first of two operators wants a refusal reversed that nobody has objected to. */
export function BeginDialog({
  onDone,
  onClose,
}: {
  readonly onDone: (begun: ObjectionRow) => void;
  readonly onClose: () => void;
}) {
  useFocusBack();
  const t = useTexts(objectionTexts);
  const c = useTexts(common);
  const [form] = Form.useForm<Values>();
  const { submit, isPending, notice } = useSubmit<Values, ObjectionRow>({
    fields: { number: { label: t('number') }, reason: { label: t('reason') } },
    form,
    send: (body, key) => call(beginReversal, { body, key }),
    done: onDone,
  });
  return (
    <Modal open title={t('begin.title')} footer={null} onCancel={onClose}>
      <p className="quiet">{t('begin.hint')}</p>
      <Form form={form} layout="vertical" onFinish={submit} noValidate>
        {notice}
        <Labelled name="number" label={t('number')} ask="fill">
          <Input autoFocus autoComplete="off" className="mono" />
        </Labelled>
        <Labelled name="reason" label={t('reason')} ask="fill" extra={t('reason.hint')}>
          <Input.TextArea rows={3} />
        </Labelled>
        <div className="toolbar">
          <Button type="primary" htmlType="submit" loading={isPending}>
            {t('begin.go')}
          </Button>
          <Button onClick={onClose}>{c('cancel')}</Button>
        </div>
      </Form>
    </Modal>
  );
}
