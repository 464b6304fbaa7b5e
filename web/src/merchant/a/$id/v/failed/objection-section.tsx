import type { objectTo } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Actions, SubmitButton } from '../../../../../kit/button.tsx';
import { Details } from '../../../../../kit/details.tsx';
import { MISSING } from '../../../../../kit/form-state.ts';
import { FaultNumber } from '../../../../../kit/page-states.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { Textarea } from '../../../../../kit/textarea.tsx';
import { useForm } from '../../../../../kit/use-form.ts';
import { endWords, instantWords } from '../../../../../texts/dates.ts';
import { states } from '../../../../../texts/states.ts';
import { instantOf } from '../../../../parts/instant.ts';
import { Shown } from '../../shown.tsx';
import { type OwnObjection, useObjection } from './objection.ts';
import { objectionTexts } from './objection-texts.ts';

const object = operation<typeof objectTo>('POST', '/api/v1/verifications/{id}/objection');
const LONGEST = 1_000;

/** Whoever thinks that the refusal is wrong says so here, once, and reads what became of it. */
export function ObjectionSection({ verificationId }: { readonly verificationId: string }) {
  const t = useTexts(objectionTexts);
  const found = useObjection(verificationId);
  return (
    <Shown of={found} what={t('what')}>
      {(seen) => <Section seen={seen} verificationId={verificationId} />}
    </Shown>
  );
}

function Section({ seen, verificationId }: { readonly seen: OwnObjection; readonly verificationId: string }) {
  const t = useTexts(objectionTexts);
  const { locale } = useApp();
  if (!seen.objection && seen.until === null) return null;
  return (
    <section>
      <h2>{t('title')}</h2>
      {seen.objection && <Standing objection={seen.objection} />}
      {seen.until !== null && (
        <>
          <p>{t('lead', { until: endWords(instantOf(seen.until), locale) })}</p>
          <Details summary={t('open')}>
            <Sheet verificationId={verificationId} />
          </Details>
        </>
      )}
    </section>
  );
}

/** How it stands: until when it is answered, or the answer. */
function Standing({ objection }: { readonly objection: NonNullable<OwnObjection['objection']> }) {
  const t = useTexts(objectionTexts);
  const { locale } = useApp();
  const { state, words, answer, at, answerBy, answeredAt } = objection;
  const title =
    state === 'waiting'
      ? t('waiting', { by: endWords(instantOf(answerBy), locale) })
      : t(state, { at: answeredAt ? instantWords(instantOf(answeredAt), locale) : '' });
  return (
    <>
      <Notice tone={state === 'waiting' ? 'wait' : state === 'refused' ? 'bad' : 'good'} title={title}>
        {answer && <p data-user="">{answer}</p>}
      </Notice>
      <Details summary={t('yours', { at: instantWords(instantOf(at), locale) })}>
        <p data-user="">{words}</p>
      </Details>
    </>
  );
}

function Sheet({ verificationId }: { readonly verificationId: string }) {
  const t = useTexts(objectionTexts);
  const words = useTexts(states);
  const client = useQueryClient();
  const form = useForm({
    fields: { words: { label: t('label') } },
    check: (data) =>
      String(data.get('words') ?? '').trim() ? [] : [{ code: MISSING, path: 'words', params: {} }],
    send: async (data, key) => {
      const body = { words: String(data.get('words') ?? '') };
      const sent = await call(object, { params: { id: verificationId }, body, key });
      if (sent.ok) await client.invalidateQueries({ queryKey: ['objection', verificationId] });
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
      <Textarea name="words" label={t('label')} hint={t('hint')} max={LONGEST} error={form.error('words')} />
      <Actions>
        <SubmitButton look="secondary" pending={form.pending}>
          {t('send')}
        </SubmitButton>
      </Actions>
    </form>
  );
}
