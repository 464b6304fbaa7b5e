import { Alert, Button, Modal } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { leftWords } from '../../../texts/dates.ts';
import type { Item, Reason } from './case-view.ts';
import type { Decision } from './decisions.ts';
import { MerchantPreview } from './merchant-preview.tsx';
import type { Marks } from './review.ts';
import { deskTexts } from './texts.ts';
import { useSendKey } from './use-send-key.ts';

/** everything a decision says, once more, before it is sent. Ctrl+Enter or Enter sends, Escape goes back. */
export function SummaryDialog({
  decision,
  items,
  marks,
  reasons,
  undoMs,
  isPending,
  notice,
  onSend,
  onBack,
}: {
  readonly decision: Decision;
  readonly items: readonly Item[];
  readonly marks: Marks;
  readonly reasons: readonly Reason[];
  /** How long a decision can be taken back. */
  readonly undoMs: number;
  readonly isPending: boolean;
  readonly notice: ReactNode;
  readonly onSend: () => void;
  readonly onBack: () => void;
}) {
  const t = useTexts(deskTexts);
  const { locale } = useApp();
  const send = useRef<HTMLButtonElement>(null);
  useSendKey(onSend);
  const unfit = items.filter(({ key }) => marks[key]?.verdict === 'differs');
  const passed = items.filter(({ key }) => marks[key]?.verdict === 'pass');
  return (
    <Modal
      open
      title={t('summary.title', { what: t(`decide.${decision}`) })}
      onCancel={onBack}
      afterOpenChange={(isOpen) => isOpen && send.current?.focus()}
      footer={
        <>
          <Button onClick={onBack}>{t('summary.back')}</Button>
          <Button
            ref={send}
            autoFocus
            type="primary"
            danger={decision === 'reject'}
            loading={isPending}
            onClick={onSend}
          >
            {t('summary.send')}
          </Button>
        </>
      }
    >
      {notice}
      <p>
        {t('summary.pass', { n: passed.length })}
        {unfit.length > 0 && ` · ${t('summary.differs', { n: unfit.length })}`}
      </p>
      {unfit.length > 0 && (
        <table className="summary">
          <thead>
            <tr>
              <th scope="col">{t('summary.item')}</th>
              <th scope="col">{t('reason')}</th>
              <th scope="col">{t('note')}</th>
            </tr>
          </thead>
          <tbody>
            {unfit.map((item) => (
              <tr key={item.key}>
                <th scope="row">{item.word[locale]}</th>
                <td>{reasons.find((one) => one.code === marks[item.key]?.reason)?.word[locale]}</td>
                <td data-user="">{marks[item.key]?.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unfit.length > 0 && <h2>{t('preview')}</h2>}
      <MerchantPreview items={items} marks={marks} reasons={reasons} decision={decision} />
      <Alert
        type="info"
        title={t(decision === 'reject' ? 'summary.reject' : 'summary.final', {
          left: leftWords(undoMs, locale, 'seconds'),
        })}
      />
    </Modal>
  );
}
