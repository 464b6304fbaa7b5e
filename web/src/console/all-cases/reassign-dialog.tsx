import { type AnswerOf, type agencies, reassignCase } from '@ruzhu/api';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { call } from '../../client/call.ts';
import { useTexts } from '../../kit/app.tsx';
import { common } from '../../texts/common.ts';
import { Labelled } from '../parts/labelled.tsx';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { useSubmit } from '../parts/use-submit.tsx';
import type { OperatorCase } from './case-list.tsx';
import { allCasesTexts } from './texts.ts';

type Values = { readonly agencyId: string; readonly reason: string };

/** Gives a case to another agency, for a reason. */
export function ReassignDialog({
  one,
  houses,
  onDone,
  onClose,
}: {
  readonly one: OperatorCase;
  readonly houses: AnswerOf<typeof agencies>['agencies'];
  readonly onDone: (moved: OperatorCase) => void;
  readonly onClose: () => void;
}) {
  useFocusBack();
  const t = useTexts(allCasesTexts);
  const c = useTexts(common);
  const [form] = Form.useForm<Values>();
  const others = houses.filter(({ id, state }) => id !== one.agencyId && state === 'active');
  const { submit, isPending, notice } = useSubmit<Values, OperatorCase>({
    fields: { agencyId: { label: t('move.agency'), ask: 'choose' }, reason: { label: t('move.reason') } },
    form,
    send: (values, key) =>
      call(reassignCase, { params: { id: one.id }, body: { ...values, version: one.version }, key }),
    done: onDone,
  });
  return (
    <Modal open title={t('move.title', { number: one.number })} footer={null} onCancel={onClose}>
      <p className="quiet">{t('move.hint')}</p>
      {others.length === 0 && (
        <Alert className="submit-notice" type="warning" showIcon title={t('move.nowhere')} />
      )}
      <Form form={form} layout="vertical" onFinish={submit} noValidate>
        {notice}
        <Labelled name="agencyId" label={t('move.agency')} ask="choose">
          <Select
            autoFocus
            aria-label={t('move.agency')}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Labelled>
        <Labelled name="reason" label={t('move.reason')} ask="fill" extra={t('move.reason.hint')}>
          <Input autoComplete="off" />
        </Labelled>
        <div className="toolbar">
          <Button type="primary" htmlType="submit" loading={isPending}>
            {t('move.go')}
          </Button>
          <Button onClick={onClose}>{c('cancel')}</Button>
        </div>
      </Form>
    </Modal>
  );
}
