import { type PrivacyKey, privacyItems } from '@ruzhu/rules';
import { useRef, useState } from 'react';
import { useApp, useTexts } from '../../../../../../../kit/app.tsx';
import { fieldId } from '../../../../../../../kit/field-id.ts';
import { TextInput } from '../../../../../../../kit/text-input.tsx';
import type { Said } from '../../../../../../../texts/sentence.ts';
import { privacyTexts } from './texts.ts';
import { wordings } from './wordings.ts';

/** Puts a sentence into an uncontrolled box as if it had been typed, so that all who listen hear of it. */
function fillIn(box: HTMLInputElement, text: string) {
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  box.focus();
}

type RowProps = {
  readonly kind: PrivacyKey;
  /** The first box of the page carries the id the summary leads to. */
  readonly isFirst: boolean;
  readonly purpose: string | undefined;
  readonly error?: Said | undefined;
};

/** A kind of information to tick, and what it is used for, with usual sentences to click. */
export function KindRow({ kind, isFirst, purpose, error }: RowProps) {
  const t = useTexts(privacyTexts);
  const { locale } = useApp();
  const [isOn, setOn] = useState(purpose !== undefined);
  const box = useRef<HTMLDivElement>(null);
  const id = isFirst ? fieldId('privacyItems') : `${fieldId('privacyItems')}-${kind}`;
  const label = privacyItems[kind][locale];
  const name = `purpose.${kind}`;
  const pick = (sentence: string) => {
    const input = box.current?.querySelector<HTMLInputElement>(`#${fieldId(name)}`);
    if (input) fillIn(input, sentence);
  };
  return (
    <div className="choice kind">
      <label className="choice-row" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          name="kinds"
          value={kind}
          defaultChecked={isOn}
          onChange={(event) => setOn(event.currentTarget.checked)}
        />
        <span className="choice-text">
          <span className="choice-label">{label}</span>
        </span>
      </label>
      {isOn && (
        <div className="reveal" ref={box}>
          <TextInput
            name={name}
            label={t('purpose', { label })}
            hint={t('purpose.hint')}
            defaultValue={purpose ?? ''}
            error={error}
          />
          <p className="wordings">
            <span className="hint">{t('usual')}</span>
            {wordings[kind].map((sentence) => (
              <button
                key={sentence}
                type="button"
                className="btn quiet"
                lang="zh-CN"
                onClick={() => pick(sentence)}
              >
                {sentence}
              </button>
            ))}
          </p>
        </div>
      )}
    </div>
  );
}
