import type * as api from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, load } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, Button, SubmitButton } from '../../../../../kit/button.tsx';
import { PageFrame } from '../../../../../kit/page-frame.tsx';
import { useForm } from '../../../../../kit/use-form.ts';
import { changeTexts } from '../../../../administrator-parts/change-texts.ts';
import {
  missingOfPerson,
  type Person,
  PersonFields,
  readPerson,
  usePersonFields,
} from '../../../../administrator-parts/person-fields.tsx';
import { type Change, type Steps, TakenOver, TakeOver } from '../../../../administrator-parts/take-over.tsx';
import { useAccountId } from '../../../../parts/application.ts';
import { useLoaded } from '../../../../parts/loaded.ts';
import { ScanBlock } from '../../../../parts/scan-block.tsx';
import { SessionWatch } from '../../../../parts/session-watch.tsx';
import type { Begun } from '../../../../parts/use-scan.ts';
import { ApplicationFrame } from '../../application-frame.tsx';
import { Shown } from '../../shown.tsx';
import { UnderWay } from './under-way.tsx';

const view = operation<typeof api.administratorChangeOf>(
  'GET',
  '/api/v1/service-accounts/{id}/administrator-change',
);
const beginAgree = operation<typeof api.beginHandOver>(
  'POST',
  '/api/v1/service-accounts/{id}/administrator-change/scan',
);
const agree = operation<typeof api.agreeToHandOver>(
  'POST',
  '/api/v1/service-accounts/{id}/administrator-change',
);
const send = operation<typeof api.sendTakeOverCode>(
  'POST',
  '/api/v1/service-accounts/{id}/administrator-change/code',
);
const prove = operation<typeof api.proveTakeOverCode>(
  'POST',
  '/api/v1/service-accounts/{id}/administrator-change/prove',
);
const begin = operation<typeof api.beginTakeOver>(
  'POST',
  '/api/v1/service-accounts/{id}/administrator-change/take-over/scan',
);
const finish = operation<typeof api.finishTakeOver>(
  'POST',
  '/api/v1/service-accounts/{id}/administrator-change/take-over',
);

const stepsOf = (id: string): Steps => ({
  send: () => call(send, { params: { id } }),
  prove: (proofId, code) => call(prove, { params: { id }, body: { proofId, code } }),
  begin: () => call(begin, { params: { id } }),
  finish: (ticketId) => call(finish, { params: { id }, body: { ticketId } }),
});

type Place =
  | { readonly kind: 'look' }
  | { readonly kind: 'person'; readonly typed?: Person }
  | { readonly kind: 'agree'; readonly typed: Person; readonly first: Begun }
  | { readonly kind: 'take'; readonly change: Change }
  | { readonly kind: 'done' };

/** Part of M-79: the present administrator hands over; what is under way already is shown, and can be stopped. */
export function Page() {
  const t = useTexts(changeTexts);
  const id = useAccountId();
  const client = useQueryClient();
  const under = useLoaded(['administrator-change', id], async () => ({
    change: (await load(view, { params: { id } })).change,
  }));
  const [place, go] = useState<Place>({ kind: 'look' });
  if (place.kind === 'done') return <TakenOver />;
  if (place.kind === 'take')
    return (
      <TakeOver
        change={place.change}
        steps={stepsOf(id)}
        onDone={() => {
          go({ kind: 'done' });
          client.clear();
        }}
      />
    );
  if (place.kind === 'agree')
    return (
      <Agree
        id={id}
        first={place.first}
        typed={place.typed}
        onAgreed={(change) => go({ kind: 'take', change })}
        onBack={() => go({ kind: 'person', typed: place.typed })}
      />
    );
  if (under.data && (place.kind === 'person' || under.data.change === null))
    return (
      <NewPerson
        id={id}
        typed={place.kind === 'person' ? place.typed : undefined}
        onBegun={(first, typed) => go({ kind: 'agree', first, typed })}
      />
    );
  return (
    <ApplicationFrame title={t('hand.title')}>
      <Shown of={under} what={t('hand.what')}>
        {({ change }) =>
          change && (
            <UnderWay
              id={id}
              change={change}
              onGoOn={() => go({ kind: 'take', change })}
              onStopped={() => void under.refetch()}
            />
          )
        }
      </Shown>
    </ApplicationFrame>
  );
}

function NewPerson({
  id,
  typed,
  onBegun,
}: {
  readonly id: string;
  readonly typed: Person | undefined;
  readonly onBegun: (scan: Begun, typed: Person) => void;
}) {
  const t = useTexts(changeTexts);
  const form = useForm({
    fields: usePersonFields(),
    check: missingOfPerson,
    send: async (data) => {
      const person = readPerson(data);
      const answered = await call(beginAgree, { params: { id }, body: person });
      if (answered.ok) onBegun(answered.value, person);
      return answered.ok ? { ok: true } : answered;
    },
  });
  return (
    <PageFrame title={t('hand.title')} back={`/a/${id}/settings`} form={form}>
      <SessionWatch />
      <p className="lead">{t('hand.lead')}</p>
      <form {...form.props}>
        <PersonFields form={form} typed={typed} />
        <Actions>
          <SubmitButton pending={form.pending}>{t('hand.next')}</SubmitButton>
        </Actions>
      </form>
    </PageFrame>
  );
}

type Agreeing = {
  readonly id: string;
  readonly first: Begun;
  readonly typed: Person;
  readonly onAgreed: (change: Change) => void;
  readonly onBack: () => void;
};

/** The present administrator's own scan; a code that ran out is made anew for the same person. */
function Agree({ id, first, typed, onAgreed, onBack }: Agreeing) {
  const t = useTexts(changeTexts);
  const [unused] = useState<{ begun: Begun | null }>({ begun: first });
  const beginOnce = () => {
    const { begun } = unused;
    unused.begun = null;
    return begun
      ? Promise.resolve({ ok: true as const, value: begun })
      : call(beginAgree, { params: { id }, body: typed });
  };
  return (
    <PageFrame title={t('agree.title')}>
      <SessionWatch />
      <p className="lead">{t('agree.lead', { name: typed.adminName })}</p>
      <ScanBlock
        begin={beginOnce}
        finish={(ticketId) => call(agree, { params: { id }, body: { ...typed, ticketId } })}
        onDone={onAgreed}
      />
      <Actions>
        <Button look="quiet" onClick={onBack}>
          {t('agree.back')}
        </Button>
      </Actions>
    </PageFrame>
  );
}
