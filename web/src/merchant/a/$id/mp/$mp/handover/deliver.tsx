import type { ApplicationView, deliverMiniProgram } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../../../../../client/call.ts';
import { operation } from '../../../../../../client/operation.ts';
import { useTexts } from '../../../../../../kit/app.tsx';
import { Actions, Button, SubmitButton } from '../../../../../../kit/button.tsx';
import { Tick } from '../../../../../../kit/choices.tsx';
import { ErrorSummary } from '../../../../../../kit/error-summary.tsx';
import { FaultNumber } from '../../../../../../kit/page-states.tsx';
import { Notice } from '../../../../../../kit/panel.tsx';
import { TaskList } from '../../../../../../kit/task-list.tsx';
import { useForm } from '../../../../../../kit/use-form.ts';
import { keepApplication, statusOfStep } from '../../../../../parts/application.ts';
import { pageOfStep, useProgramAddress } from '../../../../../program-parts/program.ts';
import { programTitles } from '../../../../../program-parts/program-texts.ts';
import { handoverTexts } from './texts.ts';

const deliver = operation<typeof deliverMiniProgram>('POST', '/api/v1/mini-programs/{id}/deliver');

const SETTINGS = ['related', 'privacy', 'base'] as const;
const LOOKS = { notBegun: 'notStarted', begun: 'started', done: 'done' } as const;
const TICK = 'received';

/** The settings, and the receiver's word that both AppIDs were compared. `isMain`: nothing above comes first. */
export function Deliver({ of, isMain }: { readonly of: ApplicationView; readonly isMain: boolean }) {
  const t = useTexts(handoverTexts);
  const titles = useTexts(programTitles);
  const address = useProgramAddress();
  const isReady = SETTINGS.every((key) => statusOfStep(of, key) === 'done');
  return (
    <>
      <TaskList
        title={t('settings.title')}
        tasks={SETTINGS.map((key) => ({
          title: titles(key),
          to: address(pageOfStep(key)),
          status: LOOKS[statusOfStep(of, key)],
        }))}
      />
      <h2>{t('deliver.title')}</h2>
      {of.state === 'delivered' && (
        <Notice tone="good" title={t('delivered')}>
          <p role="status">{t('delivered.body')}</p>
        </Notice>
      )}
      {of.state !== 'delivered' && isReady && <Confirm of={of} isMain={isMain} />}
      {of.state !== 'delivered' && !isReady && (
        <Actions>
          <Button reason={t('deliver.reason')}>{t('deliver')}</Button>
        </Actions>
      )}
    </>
  );
}

function Confirm({ of, isMain }: { readonly of: ApplicationView; readonly isMain: boolean }) {
  const t = useTexts(handoverTexts);
  const client = useQueryClient();
  const form = useForm({
    fields: { [TICK]: { label: t('deliver.name'), ask: 'tick' } } as const,
    say: ({ code }) => (code === 'agreement.missing' ? { text: t('deliver.missing') } : null),
    check: (data) => (data.has(TICK) ? [] : [{ code: 'agreement.missing', path: TICK, params: {} }]),
    send: async () => {
      const sent = await call(deliver, { params: { id: of.id } });
      if (sent.ok) keepApplication(client, sent.value);
      return sent;
    },
  });
  return (
    <form {...form.props}>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      {form.fault !== null && (
        <Notice tone="bad">
          <FaultNumber number={form.fault} />
        </Notice>
      )}
      <Tick name={TICK} label={t('deliver.tick')} error={form.error(TICK)} />
      <Actions>
        <SubmitButton look={isMain ? 'primary' : 'secondary'} pending={form.pending}>
          {t('deliver')}
        </SubmitButton>
      </Actions>
    </form>
  );
}
