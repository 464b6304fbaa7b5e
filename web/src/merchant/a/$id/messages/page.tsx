import './messages.css';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { useApp, useTexts } from '../../../../kit/app.tsx';
import { Actions, Button } from '../../../../kit/button.tsx';
import { EmptyState } from '../../../../kit/page-states.tsx';
import { StatusLine } from '../../../../kit/status-line.tsx';
import { instantWords } from '../../../../texts/dates.ts';
import { instantOf } from '../../../parts/instant.ts';
import { ApplicationFrame } from '../application-frame.tsx';
import { Shown } from '../shown.tsx';
import { Deliveries } from './deliveries.tsx';
import { type Message, useInbox } from './inbox.ts';
import { messages as texts } from './texts.ts';

/** M-05: the inbox. What is unread stands first, each message with the way to what it is about. */
export function Page() {
  const t = useTexts(texts);
  const { inbox, read, resend, messages } = useInbox();
  const [said, say] = useState('');
  const seen = (message: Message) => {
    read(message).then(
      () => say(t('marked.read')),
      () => say(''),
    );
  };
  const again = (message: Message) => {
    resend(message).then(
      (became) => say(became === 'sent' ? t('resent') : t(`resend.${became}`)),
      () => say(t('resend.failed')),
    );
  };
  return (
    <ApplicationFrame title={t('title')}>
      <Shown of={{ data: messages, error: inbox.error, refetch: inbox.refetch }} what={t('what')}>
        {(all) => <Inbox messages={all} onRead={seen} onResend={again} />}
      </Shown>
      {inbox.hasNextPage && (
        <Actions>
          <Button onClick={() => void inbox.fetchNextPage()}>{t('older')}</Button>
        </Actions>
      )}
      <StatusLine>{inbox.isFetchNextPageError ? t('older.failed') : said}</StatusLine>
    </ApplicationFrame>
  );
}

type Seen = (message: Message) => void;

type Acts = { readonly onRead: Seen; readonly onResend: Seen };

function Inbox({ messages, ...acts }: Acts & { readonly messages: readonly Message[] }) {
  const t = useTexts(texts);
  const unread = messages.filter(({ readAt }) => readAt === null);
  const read = messages.filter(({ readAt }) => readAt !== null);
  return (
    <>
      {unread.length === 0 && (
        <EmptyState>
          {t('none')}
          <br />
          <span className="hint">{t('none.hint')}</span>
        </EmptyState>
      )}
      <Group title={t('unread.title', { n: unread.length })} messages={unread} {...acts} />
      <Group title={t('read.title')} messages={read} {...acts} />
    </>
  );
}

function Group({
  title,
  messages,
  ...acts
}: Acts & { readonly title: string; readonly messages: readonly Message[] }) {
  const id = useId();
  if (messages.length === 0) return null;
  return (
    <section className="inbox" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {messages.map((message) => (
          <MessageRow key={message.id} message={message} {...acts} />
        ))}
      </ul>
    </section>
  );
}

function MessageRow({ message, onRead, onResend }: Acts & { readonly message: Message }) {
  const t = useTexts(texts);
  const { locale } = useApp();
  const isNew = message.readAt === null;
  return (
    <li className={isNew ? 'message new' : 'message'}>
      <p className="message-title" data-user="">
        {isNew && <span className="sr">{t('unread')} </span>}
        {message.title}
      </p>
      <p className="hint">{instantWords(instantOf(message.at), locale)}</p>
      <p data-user="">{message.body}</p>
      <Deliveries of={message} />
      <div className="message-acts">
        <Link className="btn secondary" to={message.page} onClick={() => onRead(message)}>
          {t('open')}
          <span className="sr"> {message.title}</span>
        </Link>
        {isNew && (
          <Button look="quiet" onClick={() => onRead(message)}>
            {t('mark.read')}
            <span className="sr"> {message.title}</span>
          </Button>
        )}
        {message.canResend && (
          <Button look="quiet" onClick={() => onResend(message)}>
            {t('resend')}
            <span className="sr"> {message.title}</span>
          </Button>
        )}
      </div>
    </li>
  );
}
