import { revealAnswer } from '@ruzhu/api';
import { SECOND } from '@ruzhu/rules';
import { Button, Form, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { call } from '../../../client/call.ts';
import { useApp, useNow, useTexts } from '../../../kit/app.tsx';
import { common } from '../../../texts/common.ts';
import { Labelled } from '../../parts/labelled.tsx';
import { useSubmit } from '../../parts/use-submit.tsx';
import { deskTexts } from './texts.ts';
import { groupedValue, labelOf } from './value-words.ts';

const SHOWN_FOR_MS = 30 * SECOND;
const WHYS = ['check', 'call', 'compare'] as const;

/** A value that is shown for half a minute and then hides by itself. */
export function useShownBriefly<T>() {
  const { clock } = useApp();
  const [shown, setShown] = useState<{ readonly value: T; readonly until: number } | null>(null);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(null), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return {
    shown,
    show: (value: T) => setShown({ value, until: clock() + SHOWN_FOR_MS }),
    hide: () => setShown(null),
  };
}

/** The seconds until something hides; its own component, so that only it is drawn each second. */
export function SecondsLeft({ until }: { readonly until: number }) {
  const t = useTexts(deskTexts);
  const left = Math.max(0, Math.ceil((until - useNow(SECOND)) / SECOND));
  return (
    <span className="quiet" role="timer">
      {t('reveal.left', { n: left })}
    </span>
  );
}

/** A sealed answer: masked, and shown for a stated reason, on the record. */
export function SealedValue({
  caseId,
  field,
  masked,
}: {
  readonly caseId: string;
  readonly field: string;
  readonly masked: string;
}) {
  const t = useTexts(deskTexts);
  const { locale } = useApp();
  const [isAsking, setAsking] = useState(false);
  const { shown, show, hide } = useShownBriefly<string>();
  const label = labelOf(field, locale);
  return (
    <span className="sealed" data-user="">
      <span className="mono">{shown ? groupedValue(field, shown.value) : masked}</span>
      {shown ? (
        <>
          <Button size="small" type="link" onClick={hide}>
            {t('reveal.hide')}
          </Button>
          <SecondsLeft until={shown.until} />
        </>
      ) : (
        <Button
          size="small"
          type="link"
          aria-label={t('reveal.of', { label })}
          onClick={() => setAsking(true)}
        >
          {t('reveal.show')}
        </Button>
      )}
      <Modal
        open={isAsking}
        title={t('reveal.title', { label })}
        footer={null}
        destroyOnHidden
        onCancel={() => setAsking(false)}
      >
        <Ask
          caseId={caseId}
          field={field}
          onShown={(value) => {
            show(value);
            setAsking(false);
          }}
          onCancel={() => setAsking(false)}
        />
      </Modal>
    </span>
  );
}

type Values = { readonly reason: string };

function Ask({
  caseId,
  field,
  onShown,
  onCancel,
}: {
  readonly caseId: string;
  readonly field: string;
  readonly onShown: (value: string) => void;
  readonly onCancel: () => void;
}) {
  const t = useTexts(deskTexts);
  const c = useTexts(common);
  const [form] = Form.useForm<Values>();
  const { submit, isPending, notice } = useSubmit<Values, { value: string }>({
    fields: { reason: { label: t('reveal.why') } },
    form,
    send: ({ reason }) => call(revealAnswer, { params: { id: caseId }, body: { field, reason } }),
    done: ({ value }) => onShown(value),
  });
  return (
    <Form form={form} layout="vertical" onFinish={submit} noValidate>
      <p>{t('reveal.body')}</p>
      {notice}
      <Labelled name="reason" label={t('reveal.why')} ask="fill">
        <Input autoFocus autoComplete="off" />
      </Labelled>
      <p className="chips">
        {WHYS.map((why) => (
          <Button key={why} size="small" onClick={() => form.setFieldValue('reason', t(`reveal.why.${why}`))}>
            {t(`reveal.why.${why}`)}
          </Button>
        ))}
      </p>
      <div className="toolbar">
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('reveal.go')}
        </Button>
        <Button onClick={onCancel}>{c('cancel')}</Button>
      </div>
    </Form>
  );
}
