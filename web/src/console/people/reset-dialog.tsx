import { type AnswerOf, resetPasskeys, type staffOf } from '@ruzhu/api';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useTexts } from '../../kit/app.tsx';
import { common } from '../../texts/common.ts';
import { Labelled } from '../parts/labelled.tsx';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { useSubmit } from '../parts/use-submit.tsx';
import { peopleTexts } from './texts.ts';

type People = AnswerOf<typeof staffOf>;
type Person = People['staff'][number];
type Reset = AnswerOf<typeof resetPasskeys>;
type Values = { readonly reason: string };

/** Two operators take away the passkeys of somebody who has lost them: this one asks for it, or confirms. */
export function ResetDialog({
  person,
  data: { staff, resets },
  onClose,
  onDone,
}: {
  readonly person: Person;
  readonly data: People;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  useFocusBack();
  const t = useTexts(peopleTexts);
  const k = useTexts(common);
  const [form] = Form.useForm<Values>();
  const [state, setState] = useState<Reset['state'] | null>(null);
  const open = resets.find(({ staffId }) => staffId === person.id);
  const asker = staff.find(({ id }) => id === open?.askedBy)?.name ?? '';
  const { submit, isPending, notice } = useSubmit<Values, Reset>({
    fields: { reason: { label: t('reset.reason') } },
    form,
    send: ({ reason }) => call(resetPasskeys, { params: { id: person.id }, body: { reason } }),
    done: (reset) => {
      setState(reset.state);
      onDone();
    },
  });
  return (
    <Modal open title={t('reset.title', { name: person.name })} footer={null} onCancel={onClose}>
      {state ? (
        <Alert type="success" showIcon role="status" title={t(`reset.done.${state}`)} />
      ) : (
        <Form form={form} layout="vertical" onFinish={submit} noValidate>
          <p>{t('reset.body')}</p>
          {open && (
            <Alert
              className="submit-notice"
              type="info"
              title={t('reset.asked', { name: asker, reason: open.reason })}
            />
          )}
          {notice}
          <Labelled name="reason" label={t('reset.reason')} ask="fill" extra={t('reset.reason.hint')}>
            <Input maxLength={200} autoComplete="off" />
          </Labelled>
          <div className="toolbar">
            <Button type="primary" danger htmlType="submit" loading={isPending}>
              {t(open ? 'reset.confirm' : 'reset.ask')}
            </Button>
            <Button onClick={onClose}>{k('cancel')}</Button>
          </div>
        </Form>
      )}
    </Modal>
  );
}
