import { type AnswerOf, changeAccess, type staffOf } from '@ruzhu/api';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useTexts } from '../../kit/app.tsx';
import { common } from '../../texts/common.ts';
import { Labelled } from '../parts/labelled.tsx';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { useSubmit } from '../parts/use-submit.tsx';
import { peopleTexts } from './texts.ts';

type Person = AnswerOf<typeof staffOf>['staff'][number];
type Changed = AnswerOf<typeof changeAccess>;
type Values = { readonly reason: string };

/** Ends the access of a colleague, or gives it back, for a reason that stays on record. */
export function AccessDialog({
  person,
  onClose,
  onDone,
}: {
  readonly person: Person;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  useFocusBack();
  const t = useTexts(peopleTexts);
  const k = useTexts(common);
  const [form] = Form.useForm<Values>();
  const [changed, setChanged] = useState<Changed | null>(null);
  const isEnding = person.state === 'active';
  const act = isEnding ? 'access.end' : 'access.restore';
  const { submit, isPending, notice } = useSubmit<Values, Changed>({
    fields: { reason: { label: t('reset.reason') } },
    form,
    send: ({ reason }) =>
      call(changeAccess, {
        params: { id: person.id },
        body: { state: isEnding ? 'disabled' : 'active', reason },
      }),
    done: (answer) => {
      setChanged(answer);
      onDone();
    },
  });
  return (
    <Modal open title={t(`${act}.title`, { name: person.name })} footer={null} onCancel={onClose}>
      {changed ? (
        <Alert type="success" showIcon role="status" title={t(`${act}.done`, { n: changed.returned })} />
      ) : (
        <Form form={form} layout="vertical" onFinish={submit} noValidate>
          <p>{t(`${act}.body`)}</p>
          {notice}
          <Labelled
            name="reason"
            label={t('reset.reason')}
            ask="fill"
            {...(isEnding ? { extra: t('access.reason.hint') } : {})}
          >
            <Input maxLength={200} autoComplete="off" />
          </Labelled>
          <div className="toolbar">
            <Button type="primary" danger={isEnding} htmlType="submit" loading={isPending}>
              {t(act)}
            </Button>
            <Button onClick={onClose}>{k('cancel')}</Button>
          </div>
        </Form>
      )}
    </Modal>
  );
}
