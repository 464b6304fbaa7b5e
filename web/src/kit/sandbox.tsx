import './sandbox.css';
import { instantWords } from '../texts/dates.ts';
import { sandbox as words } from '../texts/sandbox.ts';
import { type Sandbox, useApp, useNow, useTexts } from './app.tsx';
import { CopyLine } from './copy-button.tsx';

/** Stands first on every page, cannot be closed. On paper it becomes the line that says what the sheet is worth. */
function Bar() {
  const t = useTexts(words);
  const { sandbox, locale } = useApp();
  const now = useNow(30_000);
  const moved = sandbox?.movedDays ?? 0;
  const time = instantWords(now, locale, 'short');
  return (
    <section className="sandbox" aria-label={t('name')}>
      <p className="sandbox-what">{t('body')}</p>
      <p className="sandbox-time">
        <span className="sandbox-word">{t('time')} </span>
        <span className="sandbox-year">{time.slice(0, 5)}</span>
        {time.slice(5)}
        {moved > 0 && t('moved', { n: moved })}
      </p>
      <p className="sandbox-links">
        <a href="/local/outbox">{t('outbox')}</a>
        <a href="/local/clock">{t('clock')}</a>
      </p>
      <p className="sandbox-print">{t('print')}</p>
    </section>
  );
}

function PhoneLink({ link }: { readonly link: string }) {
  const t = useTexts(words);
  return (
    <div className="sandbox-phone">
      <a href={link} target="_blank" rel="noreferrer">
        {t('to.phone')}
      </a>
      <CopyLine value={link} label={t('phone.link')} />
    </div>
  );
}

/** Where the outside world is played: the messages of somebody, the cashier of an order, the desk of a reviewer. */
const addresses = {
  outbox: (to: string) => (to ? `/local/outbox?${new URLSearchParams({ to })}` : '/local/outbox'),
  cashier: (order: string) => `/local/cashier/${encodeURIComponent(order)}`,
  review: () => '/local/staff',
} as const;

/** The payer is played on this machine only where its own cashier takes the money. */
const isPlayedElsewhere = (href: string | undefined): boolean => href?.includes('/local/') === false;

function Shortcut({
  to,
  about = '',
  href,
}: {
  readonly to: keyof typeof addresses;
  readonly about?: string;
  readonly href?: string;
}) {
  const t = useTexts(words);
  if (isPlayedElsewhere(href)) return null;
  return (
    <p>
      <a className="sandbox-link" href={href ?? addresses[to](about)} target="_blank" rel="noreferrer">
        {t(`to.${to}`)}
      </a>
    </p>
  );
}

/** The parts of a sandbox. An entry imports this file dynamically, and only when the server says it is one. */
export const sandboxParts = (movedDays: number): Sandbox => ({ movedDays, Bar, PhoneLink, Shortcut });
