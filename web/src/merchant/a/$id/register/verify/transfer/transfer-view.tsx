import type { TransferProofState } from '@ruzhu/journeys';
import { useApp, useTexts } from '../../../../../../kit/app.tsx';
import { CopyLine } from '../../../../../../kit/copy-button.tsx';
import { Deadline } from '../../../../../../kit/deadline.tsx';
import { Notice } from '../../../../../../kit/panel.tsx';
import { StatusTag } from '../../../../../../kit/status-tag.tsx';
import { amount, yuan } from '../../../../../../texts/amounts.ts';
import { endWords, instantWords } from '../../../../../../texts/dates.ts';
import { transferStatus } from '../../../../../../texts/status.ts';
import { instantOf } from '../../../../../parts/instant.ts';
import { usePolicy } from '../../../../../parts/policies.ts';
import { spanWords } from '../../../../../parts/span-words.ts';
import { transferTexts } from './texts.ts';
import type { Transfer } from './use-transfer.ts';

const isState = (state: string): state is TransferProofState => Object.hasOwn(transferStatus, state);
const OPEN = ['awaitingTransfer', 'received', 'mismatch'];

/** Whom to pay, how much and until when, each to be copied; and what became of what arrived. */
export function TransferView({ transfer }: { readonly transfer: Transfer }) {
  const t = useTexts(transferTexts);
  const state = isState(transfer.state) ? transfer.state : 'awaitingTransfer';
  const isOpen = OPEN.includes(state);
  return (
    <>
      <p>{t('lead', { name: transfer.payerName })}</p>
      <Progress state={state} />
      {isOpen && <Payee transfer={transfer} />}
      {isOpen && <Deadline at={instantOf(transfer.endsAt)} act={t('act')} />}
      <Lines transfer={transfer} />
    </>
  );
}

function Progress({ state }: { readonly state: TransferProofState }) {
  const t = useTexts(transferTexts);
  const { locale } = useApp();
  const policy = usePolicy();
  const span = policy?.values['proof.transferMatch'];
  const left = span ? spanWords(span, locale) : '';
  return (
    <Notice tone={state === 'mismatch' ? 'wait' : 'info'}>
      <StatusTag status={transferStatus[state]} />
      <p role="status">
        {state === 'awaitingTransfer' ? t('wait.awaitingTransfer', { left }) : t(`wait.${state}`)}
      </p>
    </Notice>
  );
}

function Payee({ transfer: { payee, amount: fen, payerName } }: { readonly transfer: Transfer }) {
  const t = useTexts(transferTexts);
  if (!payee.account)
    return (
      <Notice tone="wait">
        <p>{t('payee.none')}</p>
      </Notice>
    );
  return (
    <div className="field" data-user="">
      <CopyLine label={t('payee.name')} value={payee.name} />
      <CopyLine label={t('payee.bank')} value={payee.bank} />
      <CopyLine label={t('payee.account')} value={payee.account} />
      <CopyLine label={t('amount')} value={yuan(fen)} />
      <CopyLine label={t('payer')} value={payerName} />
      <p className="hint">{t('payer.hint')}</p>
    </div>
  );
}

const OUTCOMES = ['matched', 'payerDiffers', 'amountDiffers', 'late', 'unknown'] as const;
const REFUNDS = ['none', 'sent', 'returned', 'failed'] as const;

function Lines({ transfer: { lines } }: { readonly transfer: Transfer }) {
  const t = useTexts(transferTexts);
  const { locale } = useApp();
  if (lines.length === 0) return null;
  const refund = ({ refund: state, refundDueAt: due }: Transfer['lines'][number]) => {
    const known = REFUNDS.find((one) => one === state);
    if (known) return t(`refund.${known}`);
    return due
      ? t('refund.pending', { at: endWords(instantOf(due), locale, 'day') })
      : t('refund.pending.soon');
  };
  return (
    <table className="compare cards">
      <caption className="h2">{t('lines.title')}</caption>
      <thead>
        <tr>
          {(['at', 'amount', 'outcome', 'refund'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`lines.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.paidAt} ${line.amount}`}>
            <th scope="row">{instantWords(instantOf(line.paidAt), locale, 'short')}</th>
            <td data-label={t('lines.amount')}>{amount(line.amount)}</td>
            <td data-label={t('lines.outcome')}>
              {t(`outcome.${OUTCOMES.find((one) => one === line.outcome) ?? 'unknown'}`)}
            </td>
            <td data-label={t('lines.refund')}>{refund(line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
