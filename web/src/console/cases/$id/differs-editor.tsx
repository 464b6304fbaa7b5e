import { Input, Select } from 'antd';
import { type Dispatch, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useApp, useTexts } from '../../../kit/app.tsx';
import type { Reason } from './case-view.ts';
import type { Mark, ReviewStep } from './review.ts';
import { deskTexts } from './texts.ts';

const kindKey = (kind: string) =>
  kind === 'final' ? 'kind.final' : kind === 'hold' ? 'kind.hold' : 'kind.retry';

/**
 * What does not agree: the reason from the library, the words the merchant will read, and a note to colleagues, which
 * are two fields. It opens on the reason; Escape goes on to the next item.
 */
export function DiffersEditor({
  path,
  label,
  mark,
  reasons,
  dispatch,
  isHere,
  onSettled,
}: {
  readonly path: string;
  readonly label: string;
  readonly mark: Mark;
  readonly reasons: readonly Reason[];
  readonly dispatch: Dispatch<ReviewStep>;
  readonly isHere: boolean;
  readonly onSettled: () => void;
}) {
  const t = useTexts(deskTexts);
  const { locale } = useApp();
  const id = useId();
  const words = useRef<HTMLTextAreaElement>(null);
  // Only what was opened by hand takes the focus; a draft that is put back does not.
  const [isFresh] = useState(isHere && mark.reason === null);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onSettled();
  };
  const choose = (code: string) => {
    const reason = reasons.find((one) => one.code === code);
    if (!reason) return;
    dispatch({ kind: 'reason', path, reason });
    requestAnimationFrame(() => words.current?.focus());
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape from the fields inside.
    <div className="differs-editor" onKeyDown={leave}>
      <div className="differs-field">
        <label htmlFor={`${id}-reason`}>{t('reason')}</label>
        <Select
          id={`${id}-reason`}
          aria-label={`${label} ${t('reason')}`}
          size="small"
          placeholder={t('reason.choose')}
          autoFocus={isFresh}
          defaultOpen={isFresh}
          value={mark.reason}
          onChange={choose}
          showSearch={{ optionFilterProp: 'label' }}
          options={reasons.map(({ code, word, kind }) => ({
            value: code,
            label: t('reason.option', { name: word[locale], what: t(kindKey(kind)) }),
          }))}
        />
      </div>
      <div className="differs-field">
        <label htmlFor={`${id}-words`}>
          {t('words')} <span className="quiet">{t('words.hint')}</span>
        </label>
        <Input.TextArea
          id={`${id}-words`}
          ref={(field) => {
            words.current = field?.resizableTextArea?.textArea ?? null;
          }}
          size="small"
          className="grows"
          rows={1}
          value={mark.words}
          onChange={(event) => dispatch({ kind: 'words', path, text: event.target.value })}
        />
      </div>
      <div className="differs-field">
        <label htmlFor={`${id}-note`}>
          {t('note')} <span className="quiet">{t('note.hint')}</span>
        </label>
        <Input
          id={`${id}-note`}
          size="small"
          autoComplete="off"
          value={mark.note}
          onChange={(event) => dispatch({ kind: 'note', path, text: event.target.value })}
        />
      </div>
    </div>
  );
}
