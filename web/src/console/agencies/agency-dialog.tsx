import { addAgency, changeAgency } from '@ruzhu/api';
import { Button, Form, Input, Modal } from 'antd';
import { call } from '../../client/call.ts';
import { useTexts } from '../../kit/app.tsx';
import { yuan } from '../../texts/amounts.ts';
import { common } from '../../texts/common.ts';
import { Labelled } from '../parts/labelled.tsx';
import { readYuan } from '../parts/money.ts';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { useSubmit } from '../parts/use-submit.tsx';
import type { Agency } from './agency.ts';
import { absencesText, hoursText, readAbsences, readHours } from './agency-times.ts';
import { agencyTexts } from './texts.ts';

type Values = {
  readonly name?: string;
  readonly phone: string;
  readonly capacity: string;
  readonly price: string;
  readonly hours?: string;
  readonly absences?: string;
};

const wholeOf = (text: string) => Number(text.normalize('NFKC').trim());
const isCapacity = (n: number) => Number.isInteger(n) && n >= 1 && n <= 1_000_000;
const rule = (isGood: (text: string) => boolean, message: string) => ({
  validator: (_: unknown, text?: string) =>
    !text || isGood(text) ? Promise.resolve() : Promise.reject(new Error(message)),
});

/** The form has read both before. */
function timesOf(hours: string, absences: string) {
  const [open, away] = [readHours(hours), readAbsences(absences)];
  return { ...(open && { hours: open }), ...(away && { absences: [...away] }) };
}

/** Adds an agency, or changes one; the name stays what merchants know. */
export function AgencyDialog({
  agency,
  onSaved,
  onClose,
}: {
  readonly agency: Agency | null;
  readonly onSaved: (agency: Agency) => void;
  readonly onClose: () => void;
}) {
  useFocusBack();
  const t = useTexts(agencyTexts);
  const c = useTexts(common);
  const [form] = Form.useForm<Values>();
  const { submit, isPending, notice } = useSubmit<Values, Agency>({
    fields: {
      name: { label: t('name') },
      phone: { label: t('phone') },
      capacity: { label: t('capacity') },
      price: { label: t('price') },
      hours: { label: t('hours') },
      absences: { label: t('absences') },
    },
    form,
    send: ({ name = '', phone, capacity, price, hours = '', absences = '' }, key) => {
      const body = { phone: phone.trim(), capacity: wholeOf(capacity), price: readYuan(price) ?? 0 };
      return agency
        ? call(changeAgency, {
            params: { id: agency.id },
            body: { version: agency.version, ...body, ...timesOf(hours, absences) },
          })
        : call(addAgency, { body: { name, ...body }, key });
    },
    done: onSaved,
  });
  const initial = agency && {
    phone: agency.phone,
    capacity: String(agency.capacity),
    price: yuan(agency.price),
    hours: hoursText(agency.hours),
    absences: absencesText(agency.absences),
  };
  return (
    <Modal
      open
      title={agency ? t('change.title', { name: agency.name }) : t('add.title')}
      footer={null}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={initial ?? {}} onFinish={submit} noValidate>
        {notice}
        {!agency && (
          <Labelled name="name" label={t('name')} ask="fill">
            <Input autoFocus autoComplete="off" />
          </Labelled>
        )}
        <Labelled name="phone" label={t('phone')} ask="fill" extra={t('phone.hint')}>
          <Input autoComplete="off" inputMode="tel" />
        </Labelled>
        <Labelled
          name="capacity"
          label={t('capacity')}
          ask="fill"
          extra={t('capacity.hint')}
          rules={[rule((text) => isCapacity(wholeOf(text)), t('capacity.wrong'))]}
        >
          <Input autoComplete="off" inputMode="numeric" />
        </Labelled>
        <Labelled
          name="price"
          label={t('price')}
          ask="fill"
          rules={[rule((text) => readYuan(text) !== null, t('price.wrong'))]}
        >
          <Input autoComplete="off" inputMode="decimal" />
        </Labelled>
        {agency && (
          <>
            <Labelled
              name="hours"
              label={t('hours')}
              ask="fill"
              extra={t('hours.hint')}
              rules={[rule((text) => readHours(text) !== null, t('hours.wrong'))]}
            >
              <Input autoComplete="off" />
            </Labelled>
            <Form.Item
              name="absences"
              label={t('absences')}
              extra={t('absences.hint')}
              rules={[rule((text) => readAbsences(text) !== null, t('absences.wrong'))]}
            >
              <Input.TextArea rows={3} />
            </Form.Item>
          </>
        )}
        <div className="toolbar">
          <Button type="primary" htmlType="submit" loading={isPending}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{c('cancel')}</Button>
        </div>
      </Form>
    </Modal>
  );
}
