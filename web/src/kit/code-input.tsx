import type { Instant } from '@ruzhu/rules';
import { useState } from 'react';
import { common } from '../texts/common.ts';
import { useNow, useTexts } from './app.tsx';
import { ariaOf, Field, type FieldProps } from './field.tsx';

/** A one-time code: one box, the phone offers what came by SMS, pasting allowed. */
export function CodeInput(field: FieldProps) {
  return (
    <Field {...field}>
      <div className="control w-xs">
        <input
          type="text"
          className="input code"
          name={field.name}
          inputMode="numeric"
          autoComplete="one-time-code"
          {...ariaOf(field)}
        />
      </div>
    </Field>
  );
}

/** Sends the code again. Until `availableAt` it says how long that still takes, second by second. */
export function ResendButton({
  availableAt,
  onResend,
}: {
  readonly availableAt: Instant;
  readonly onResend: () => Promise<void>;
}) {
  const t = useTexts(common);
  const now = useNow(1000);
  const [isSending, setSending] = useState(false);
  const wait = Math.ceil((availableAt - now) / 1000);
  const off = wait > 0 || isSending;
  const send = async () => {
    if (off) return;
    setSending(true);
    await onResend().finally(() => setSending(false));
  };
  return (
    <button type="button" className="btn quiet" aria-disabled={off || undefined} onClick={send}>
      <span className="digits">{wait > 0 ? t('resend.wait', { n: wait }) : t('resend.now')}</span>
    </button>
  );
}
