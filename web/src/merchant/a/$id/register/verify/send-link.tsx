import { useRef } from 'react';
import { useSentence, useTexts } from '../../../../../kit/app.tsx';
import { Button } from '../../../../../kit/button.tsx';
import { fieldId } from '../../../../../kit/field-id.ts';
import { StatusLine } from '../../../../../kit/status-line.tsx';
import { TextInput } from '../../../../../kit/text-input.tsx';
import { verifyTexts } from './texts.ts';
import type { LegalRep } from './use-legal-rep.ts';

const NAME = 'legalRepMobile';

/** Sends the link as an SMS. The number is used for that alone and kept nowhere. */
export function SendLink({ proof }: { readonly proof: LegalRep }) {
  const t = useTexts(verifyTexts);
  const sentence = useSentence();
  const place = useRef<HTMLDivElement>(null);
  const refusal = proof.refusals.find(({ path }) => path === 'mobile');
  const send = () => {
    const box = place.current?.querySelector<HTMLInputElement>(`#${fieldId(NAME)}`);
    if (box?.value.trim()) void proof.make(box.value);
    else box?.focus();
  };
  return (
    <div ref={place}>
      <TextInput
        name={NAME}
        kind="phone"
        width="m"
        prefix="+86"
        optional
        label={t('link.mobile')}
        hint={t('link.mobile.hint')}
        autoComplete="off"
        error={(refusal && sentence(refusal)) ?? undefined}
      />
      <Button icon="phone" onClick={send}>
        {t('link.send')}
      </Button>
      <StatusLine>{proof.sentTo && t('link.sent')}</StatusLine>
    </div>
  );
}
