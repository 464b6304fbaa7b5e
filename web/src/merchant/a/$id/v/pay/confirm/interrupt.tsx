import { useApp, useTexts } from '../../../../../../kit/app.tsx';
import { Actions, ButtonLink, SubmitButton } from '../../../../../../kit/button.tsx';
import { Tick } from '../../../../../../kit/choices.tsx';
import { Interruption } from '../../../../../../kit/panel.tsx';
import { useForm } from '../../../../../../kit/use-form.ts';
import { amount } from '../../../../../../texts/amounts.ts';
import type { MoneyWords } from '../../../../../../texts/money.ts';
import { RoadFrame, roadAddress } from '../../../../../parts/road-frame.tsx';
import type { OnRoad } from '../../parts/verification-gate.tsx';
import type { Preflight } from '../../preflight/use-preflight.ts';
import { confirm } from './texts.ts';

export type Paying = OnRoad & {
  readonly money: MoneyWords;
  /** 分 that will be asked; a credit from an earlier review makes it nothing. */
  readonly fee: number;
  readonly isFree: boolean;
  /** The earlier review for which this one is free. */
  readonly credit: Preflight['credit'];
};

const TICKS = ['agreeNotReturned', 'agreeCall'] as const;

/** The amount, when it comes back and when not, what cannot be changed afterwards, two ticks; both buttons alike. */
export function Interrupt({
  road,
  money,
  fee,
  isFree,
  credit,
  title,
  mayPay,
  onAgreed,
}: Paying & { readonly title: string; readonly mayPay: boolean; readonly onAgreed: () => void }) {
  const t = useTexts(confirm);
  const { locale } = useApp();
  const check = roadAddress(road.account.id, 'v/preflight');
  const form = useForm({
    fields: {
      agreeNotReturned: { label: t('tick.field.fee'), ask: 'tick' },
      agreeCall: { label: t('tick.field.call'), ask: 'tick' },
    },
    check: (data) => [
      ...(mayPay ? [] : [{ code: 'lint.must_fix', path: '', params: { n: 1 } }]),
      ...TICKS.filter((path) => !data.has(path)).map((path) => ({ code: 'field.missing', path, params: {} })),
    ],
    send: async () => {
      onAgreed();
      return { ok: true };
    },
  });
  return (
    <RoadFrame title={title} stage="verify" form={form}>
      <form {...form.props}>
        <Interruption>
          <p className="amount">{amount(fee)}</p>
          <p>{isFree ? t('free.body') : money.refundShort}</p>
          {credit?.words && (
            <p className="hint">
              {t(credit.order ? 'free.why' : 'free.why.rule', {
                order: credit.order ?? '',
                rule: credit.words[locale],
              })}
            </p>
          )}
          {!isFree && money.refundExceptions && <p className="hint">{money.refundExceptions}</p>}
          <p>{t(isFree ? 'fixed.free' : 'fixed')}</p>
          <Tick
            name="agreeNotReturned"
            label={isFree ? t('tick.fee.free') : t('tick.fee', { refund: money.refundShort })}
            error={form.error('agreeNotReturned')}
          />
          <Tick name="agreeCall" label={t('tick.call')} error={form.error('agreeCall')} />
          <Actions>
            <SubmitButton pending={form.pending}>{isFree ? t('free.go') : money.payConfirm}</SubmitButton>
            <ButtonLink to={check}>{t('back')}</ButtonLink>
          </Actions>
        </Interruption>
      </form>
    </RoadFrame>
  );
}
