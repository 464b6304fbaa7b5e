import type { Instant } from '@ruzhu/rules';
import { amount } from '../../texts/amounts.ts';
import { type Say, speak } from '../../texts/area.ts';
import { instantWords, leftWords } from '../../texts/dates.ts';
import { type Html, html } from '../html.ts';
import { outcomeBody, type Row, summary } from '../parts.ts';
import type { CashierOrder, LocalView, PageSetting } from '../views.ts';
import { localTexts } from './local-texts.ts';

type Cashier = Extract<LocalView, { readonly kind: 'cashier' }>;
type T = Say<(typeof localTexts)['zh']>;

const acts = ['paid', 'insufficientFunds', 'paidNoticeLate', 'paidNoticeTwice', 'paidNoNotice'] as const;
const refusals = ['closed', 'paidBefore', 'noOrder'] as const;
const told = [...acts, ...refusals];
const isBad = (done: string) => done === 'insufficientFunds' || refusals.some((one) => one === done);

function rowsOf(order: CashierOrder, now: Instant, { locale, productName }: PageSetting): readonly Row[] {
  const t = speak(localTexts, locale);
  const at = (instant: Instant) => instantWords(instant, locale, 'day');
  const left = leftWords(Math.max(0, order.closesAt - now), locale);
  const until = {
    label: t('cashier.until'),
    value: t('cashier.until.left', { at: at(order.closesAt), left }),
  };
  return [
    { label: t('cashier.payee'), value: productName, user: true },
    { label: t('cashier.order'), value: order.number, user: true },
    { label: t('cashier.what'), value: order.description, user: true },
    ...(order.state === 'open' ? [until] : []),
    ...(order.paidAt === null ? [] : [{ label: t('cashier.paid.at'), value: at(order.paidAt) }]),
    ...(order.refunded > 0 ? [{ label: t('cashier.refunded'), value: amount(order.refunded) }] : []),
  ];
}

/** What the last button did, before everything else. */
function doneNotice(done: string | null, t: T): Html | null {
  const known = told.find((one) => one === done);
  return known
    ? html`<p class="notice ${isBad(known) ? 'bad' : 'good'}" role="status">${t(`did.${known}`)}</p>`
    : null;
}

function bodyOf(order: CashierOrder, t: T): Html {
  if (order.state === 'paid')
    return html`<p class="next">${t('cashier.paid')}${order.noticePending && html` · ${t('cashier.pending')}`}</p><p>${t('cashier.paid.next')}</p>`;
  if (order.state === 'closed')
    return html`<p class="next">${t('cashier.closed')}</p><p>${t('cashier.closed.next')}</p>`;
  return html`<form method="post" class="stack" aria-labelledby="choose">
<h2 id="choose">${t('cashier.choose')}</h2>
${acts.map((act) => html`<button type="submit" name="outcome" value="${act}"${act === 'paid' && html` class="primary"`}>${t(`act.${act}`)}</button>`)}
</form>`;
}

/** L-03: the payer's side of the payment platform, with the five ways a payment can go. No money moves. */
export function cashierPage(
  { order, done, now }: Cashier,
  setting: PageSetting,
): { readonly title: string; readonly content: Html } {
  const t = speak(localTexts, setting.locale);
  if (!order) {
    const gone = {
      mark: 'bad',
      title: t('cashier.gone'),
      body: t('cashier.gone.body'),
      next: t('cashier.closed.next'),
    } as const;
    return { title: gone.title, content: outcomeBody(gone) };
  }
  return {
    title: t('cashier.title'),
    content: html`<p class="notice">${t('cashier.not.real')}</p>
${doneNotice(done, t)}
<p class="amount"><span>${t('cashier.amount')}</span> <b>${amount(order.amount)}</b></p>
${summary(rowsOf(order, now, setting))}
${bodyOf(order, t)}`,
  };
}
