import type { writeToReviewer } from '@ruzhu/api';
import { useState } from 'react';
import { call } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, SubmitButton } from '../../../../../kit/button.tsx';
import { MISSING } from '../../../../../kit/form-state.ts';
import { FaultNumber } from '../../../../../kit/page-states.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { StatusLine } from '../../../../../kit/status-line.tsx';
import { Textarea } from '../../../../../kit/textarea.tsx';
import { useForm } from '../../../../../kit/use-form.ts';
import { states } from '../../../../../texts/states.ts';
import { status } from './texts.ts';

const write = operation<typeof writeToReviewer>('POST', '/api/v1/verifications/{id}/words');
const LONGEST = 500;

/** A message to whoever has the case. It stands below other things, so its faults stand at it and not above the page. */
export function WordsForm({ verificationId }: { readonly verificationId: string }) {
  const [round, setRound] = useState(0);
  const t = useTexts(status);
  return (
    <section>
      <h2>{t('words.title')}</h2>
      <StatusLine>{round > 0 && t('words.sent')}</StatusLine>
      <Sheet key={round} verificationId={verificationId} onSent={() => setRound(round + 1)} />
    </section>
  );
}

function Sheet({ verificationId, onSent }: { readonly verificationId: string; readonly onSent: () => void }) {
  const t = useTexts(status);
  const words = useTexts(states);
  const form = useForm({
    fields: { words: { label: t('words.label') } },
    check: (data) =>
      String(data.get('words') ?? '').trim() ? [] : [{ code: MISSING, path: 'words', params: {} }],
    send: async (data, key) => {
      const body = { words: String(data.get('words') ?? '') };
      const sent = await call(write, { params: { id: verificationId }, body, key });
      if (sent.ok) onSent();
      return sent;
    },
  });
  return (
    <form {...form.props}>
      {form.fault !== null && (
        <Notice tone="bad" title={words('error.send')}>
          <FaultNumber number={form.fault} />
        </Notice>
      )}
      <Textarea
        name="words"
        label={t('words.label')}
        hint={t('words.hint')}
        max={LONGEST}
        error={form.error('words')}
      />
      <Actions>
        <SubmitButton look="secondary" pending={form.pending}>
          {t('words.send')}
        </SubmitButton>
      </Actions>
    </form>
  );
}
