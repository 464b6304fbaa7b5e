import { caseSlots, logCall } from '@ruzhu/api';
import { policySets, SECOND } from '@ruzhu/rules';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { call } from '../../../client/call.ts';
import { useApp, useNow, useTexts } from '../../../kit/app.tsx';
import { useAsk } from '../../parts/ask.ts';
import { Labelled } from '../../parts/labelled.tsx';
import { LoadFault } from '../../parts/loaded.tsx';
import { useSubmit } from '../../parts/use-submit.tsx';
import { slotWords } from './call-script.tsx';
import { callTexts } from './call-texts.ts';
import { type CallOutcome, OUTCOMES } from './calls.ts';
import type { CaseView } from './case-view.ts';
import { isTypingIn } from './keys.ts';
import { useSendKey } from './use-send-key.ts';

type Values = {
  readonly outcome: CallOutcome;
  readonly seconds?: string;
  readonly note?: string;
  readonly callAgainAt?: string;
};

const MISSED: readonly CallOutcome[] = ['noAnswer', 'busy', 'wrongNumber'];
const secondsOf = (text: string | undefined) => Number((text ?? '0').normalize('NFKC').trim() || '0');
const isSeconds = (n: number) => Number.isInteger(n) && n >= 0 && n <= 36_000;

/** What came of the call. Digits 1–7 choose the outcome, Ctrl+Enter logs it. */
export function CallForm({
  view,
  startedAt,
  onLogged,
}: {
  readonly view: CaseView;
  readonly startedAt: number | null;
  readonly onLogged: (outcome: CallOutcome) => void;
}) {
  const t = useTexts(callTexts);
  const [form] = Form.useForm<Values>();
  const outcome = Form.useWatch('outcome', form);
  const elapsed = useElapsed(startedAt);
  const { submit, isPending, notice } = useSubmit<Values, { outcome: string }>({
    fields: {
      outcome: { label: t('outcome'), ask: 'choose' },
      callAgainAt: { label: t('again.at'), ask: 'choose' },
      seconds: { label: t('seconds') },
      note: { label: t('note') },
    },
    form,
    send: ({ outcome, seconds, note, callAgainAt }, key) =>
      call(logCall, {
        params: { id: view.one.id },
        body: {
          outcome,
          seconds: secondsOf(seconds ?? String(elapsed)),
          note: note ?? '',
          callAgainAt: callAgainAt ?? null,
        },
        key,
      }),
    done: (_, values) => onLogged(values.outcome),
  });
  useCallKeys(
    (chosen) => form.setFieldValue('outcome', chosen),
    () => form.submit(),
  );
  return (
    <Form form={form} layout="vertical" className="call-form" onFinish={submit} noValidate>
      {notice}
      <Labelled name="outcome" label={t('outcome')} ask="choose">
        <Radio.Group
          aria-label={t('outcome')}
          options={OUTCOMES.map((value, n) => ({ value, label: `${n + 1} ${t(`outcome.${value}`)}` }))}
        />
      </Labelled>
      <Told outcome={outcome} policy={view.application.policy} />
      {outcome === 'callLater' && <NextTime view={view} />}
      <Labelled
        name="seconds"
        label={t('seconds')}
        extra={t('seconds.hint')}
        rules={[
          {
            validator: (_, text?: string) =>
              isSeconds(secondsOf(text)) ? Promise.resolve() : Promise.reject(new Error(t('seconds.wrong'))),
          },
        ]}
      >
        <Seconds elapsed={elapsed} />
      </Labelled>
      <Labelled name="note" label={t('note')}>
        <Input.TextArea className="grows" rows={2} />
      </Labelled>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('save')}
      </Button>
    </Form>
  );
}

/** Shows the counted seconds until somebody writes others. */
function Seconds({
  elapsed,
  value,
  onChange,
  ...rest
}: {
  readonly elapsed: number;
  readonly value?: string;
  readonly onChange?: (text: string) => void;
}) {
  return (
    <Input
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      value={value ?? String(elapsed)}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

function useElapsed(startedAt: number | null): number {
  const now = useNow(SECOND);
  return startedAt === null ? 0 : Math.max(0, Math.floor((now - startedAt) / SECOND));
}

/** What the outcome means for the merchant, before it is logged. */
function Told({ outcome, policy }: { readonly outcome: CallOutcome | undefined; readonly policy: string }) {
  const t = useTexts(callTexts);
  const refusals = policySets.find(({ id }) => id === policy)?.values['verify.callRefusals'] ?? 0;
  const words =
    outcome === 'callLater'
      ? t('tell.later')
      : outcome === 'refused'
        ? t('tell.refused', { n: refusals })
        : outcome === 'deniesApplication'
          ? t('tell.denies')
          : outcome && MISSED.includes(outcome)
            ? t('tell.missed')
            : '';
  return <output className="call-told">{words}</output>;
}

/**
 * Half days on which calls are made, by the calendar in force, which an operator may have loaded; those the merchant chose
 * are marked. There are a dozen at most.
 */
function NextTime({ view }: { readonly view: CaseView }) {
  const t = useTexts(callTexts);
  const { locale } = useApp();
  const query = useAsk(caseSlots, { params: { id: view.one.id } });
  if (query.error && !query.data)
    return <LoadFault what={t('again.what')} fault={query.error} onReload={() => void query.refetch()} />;
  const slots = query.data?.slots ?? [];
  return (
    <Labelled name="callAgainAt" label={t('again.at')} ask="choose">
      <Select
        aria-label={t('again.at')}
        placeholder={t('again.choose')}
        loading={query.isPending}
        notFoundContent={query.data ? t('again.none') : t('again.wait')}
        options={slots.map(({ key, from }) => ({
          value: from,
          label: `${slotWords(key, locale, t)}${view.slots.includes(key) ? t('merchant.choice') : ''}`,
        }))}
      />
    </Labelled>
  );
}

/** The digits of the outcomes while nobody types, and Ctrl+Enter everywhere in the panel. */
function useCallKeys(choose: (outcome: CallOutcome) => void, send: () => void) {
  useSendKey(send);
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
      const chosen = OUTCOMES[Number(event.key) - 1];
      if (!chosen || isHeld || isTypingIn(document.activeElement)) return;
      event.preventDefault();
      latest.current(chosen);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
