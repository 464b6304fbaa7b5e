import { useSentence, useTexts } from '../../../../../kit/app.tsx';
import { Button } from '../../../../../kit/button.tsx';
import { ErrorState, LoadingState } from '../../../../../kit/page-states.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { transferTexts } from '../../register/verify/transfer/texts.ts';
import { TransferView } from '../../register/verify/transfer/transfer-view.tsx';
import { useTransfer } from '../../register/verify/transfer/use-transfer.ts';

const OPEN: readonly string[] = ['awaitingTransfer', 'received', 'mismatch'];

/** The small amount to pay from the own account, and how it stands. */
export function TransferPanel({ accountId }: { readonly accountId: string }) {
  const t = useTexts(transferTexts);
  const sentence = useSentence();
  const { loaded, refusals, ask } = useTransfer(accountId);
  if (loaded.error) return <ErrorState what={t('status')} onReload={() => void loaded.refetch()} />;
  if (!loaded.data) return <LoadingState lines={5} onReload={() => void loaded.refetch()} />;
  const { transfer } = loaded.data;
  const [trouble] = refusals;
  return (
    <section>
      <h2>{t('title')}</h2>
      {trouble && <Notice tone="bad" title={sentence(trouble)?.text ?? t('failed')} />}
      {transfer ? <TransferView transfer={transfer} /> : <p>{t('begin.lead')}</p>}
      {!(transfer && OPEN.includes(transfer.state)) && (
        <Button onClick={() => void ask()}>{t(transfer ? 'again' : 'begin')}</Button>
      )}
    </section>
  );
}
