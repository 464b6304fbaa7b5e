import type { ApplicationView, sendActivation, sentActivation } from '@ruzhu/api';
import { type Refusal, SECOND } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { call, Fault, load } from '../../../../../../client/call.ts';
import { operation } from '../../../../../../client/operation.ts';
import { useApp, useSentence, useTexts } from '../../../../../../kit/app.tsx';
import { Actions, Button, ButtonLink } from '../../../../../../kit/button.tsx';
import { ResendButton } from '../../../../../../kit/code-input.tsx';
import { FaultNumber } from '../../../../../../kit/page-states.tsx';
import { Notice } from '../../../../../../kit/panel.tsx';
import { StatusLine } from '../../../../../../kit/status-line.tsx';
import { instantWords } from '../../../../../../texts/dates.ts';
import { applicationKey, statusOfStep } from '../../../../../parts/application.ts';
import { instantOf } from '../../../../../parts/instant.ts';
import { useLoaded } from '../../../../../parts/loaded.ts';
import { GiveUp } from '../../../../../program-parts/give-up.tsx';
import { OutboxShortcut } from '../../../../../program-parts/outbox-shortcut.tsx';
import { useProgramAddress } from '../../../../../program-parts/program.ts';
import { linkOf, type SentLink } from '../../../../../program-parts/sent-link.ts';
import { sentTexts } from './texts.ts';

const send = operation<typeof sendActivation>('POST', '/api/v1/mini-programs/{id}/activation');

const find = operation<typeof sentActivation>('GET', '/api/v1/mini-programs/{id}/activation');

type Trouble = { readonly refusal: Refusal | null; readonly number: string };

/** When the link may be sent again, and until when it holds; after a new visit the server knows. */
function useLink({ id }: ApplicationView) {
  const { clock } = useApp();
  const client = useQueryClient();
  const { state } = useLocation();
  const [sent, setLink] = useState<SentLink['link'] | null>(() => linkOf(state));
  const found = useLoaded(['activation', id], (signal) => load(find, { params: { id }, signal }), {
    staleTime: 0,
    enabled: sent === null,
  });
  const link = sent ?? found.data?.link ?? null;
  const [again, setAgain] = useState(0);
  const [soonest, setSoonest] = useState(0);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const resend = async () => {
    setTrouble(null);
    try {
      const answer = await call(send, { params: { id } });
      if (answer.ok) {
        setLink(answer.value);
        setAgain((n) => n + 1);
        await client.invalidateQueries({ queryKey: applicationKey(id) });
        return;
      }
      const [refusal = null] = answer.refusals;
      if (refusal?.code === 'code.too_soon') setSoonest(clock() + Number(refusal.params.seconds) * SECOND);
      else setTrouble({ refusal, number: '' });
    } catch (cause) {
      setTrouble({ refusal: null, number: cause instanceof Fault ? cause.requestId : '' });
    }
  };
  const resendAt = Math.max(link ? instantOf(link.resendAt) : 0, soonest);
  return { resend, resendAt, again, trouble, endsAt: link ? instantOf(link.endsAt) : null };
}

/** The address, what to do when nothing arrives, another mailbox, once more. */
export function Waiting({ of }: { readonly of: ApplicationView }) {
  const t = useTexts(sentTexts);
  const { locale, productName } = useApp();
  const address = useProgramAddress();
  const link = useLink(of);
  if (statusOfStep(of, 'account') !== 'done') return <Unfilled />;
  if (of.state === 'account') return <Unsent link={link} />;
  return (
    <>
      <p className="lead" data-user="">
        {t('lead', { email: String(of.answers.email ?? ''), name: productName })}
      </p>
      <p>
        {link.endsAt === null ? t('link.once') : t('link.until', { at: instantWords(link.endsAt, locale) })}
      </p>
      <OutboxShortcut application={of.id} />
      <StatusLine>{t('waiting')}</StatusLine>
      <LinkTrouble of={link.trouble} />
      <Actions>
        <ResendButton availableAt={link.resendAt} onResend={link.resend} />
        <ButtonLink look="quiet" to={address('account')}>
          {t('change')}
        </ButtonLink>
      </Actions>
      <output className="status-line">{link.again > 0 && t('resent')}</output>
      <h2>{t('tips')}</h2>
      <ul className="bullets">
        <li>{t('tip.wait')}</li>
        <li>{t('tip.spam')}</li>
        <li>{t('tip.browser')}</li>
      </ul>
      <GiveUp program={of} />
    </>
  );
}

function Unfilled() {
  const t = useTexts(sentTexts);
  const address = useProgramAddress();
  return (
    <>
      <p>{t('unsent')}</p>
      <Actions>
        <ButtonLink look="primary" to={address('account')}>
          {t('to.account')}
        </ButtonLink>
      </Actions>
    </>
  );
}

/** The page was filled in, and the sending broke off. */
function Unsent({ link }: { readonly link: ReturnType<typeof useLink> }) {
  const t = useTexts(sentTexts);
  return (
    <>
      <p>{t('unsent')}</p>
      <LinkTrouble of={link.trouble} />
      <Actions>
        <Button look="primary" onClick={() => void link.resend()}>
          {t('send')}
        </Button>
      </Actions>
    </>
  );
}

function LinkTrouble({ of }: { readonly of: Trouble | null }) {
  const sentence = useSentence();
  const said = of?.refusal && sentence(of.refusal);
  if (!of) return null;
  return (
    <Notice tone="bad" {...(said ? { title: said.text } : {})}>
      {said?.fix && <p>{said.fix}</p>}
      {!said && <FaultNumber number={of.number} />}
    </Notice>
  );
}
