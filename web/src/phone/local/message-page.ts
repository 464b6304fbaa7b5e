import { speak } from '../../texts/area.ts';
import { instantWords } from '../../texts/dates.ts';
import { type Html, html } from '../html.ts';
import { outcomeBody, type Row, summary } from '../parts.ts';
import type { LocalView, Message, PageSetting } from '../views.ts';
import { localTexts } from './local-texts.ts';
import { copyables } from './outbox-page.ts';

type MessageView = Extract<LocalView, { readonly kind: 'message' }>;

/** An SMS of up to 70 characters is one; a longer one is sent in parts of 67. */
const partsOf = (length: number) => (length <= 70 ? 1 : Math.ceil(length / 67));
const lengthOf = (text: string) => [...text].length;

function rowsOf(message: Message, { locale }: PageSetting): readonly Row[] {
  const t = speak(localTexts, locale);
  const { state, text, channel } = message;
  const rows = [
    { label: t('to'), value: message.to, user: true },
    { label: t('at'), value: instantWords(message.at, locale) },
    {
      label: t('state'),
      value: state === 'delivered' ? t('delivered') : `${t(state)} · ${t(`${state}.more`)}`,
    },
  ];
  if (channel === 'email') return rows;
  const length = lengthOf(text);
  const signature = /^【[^】]+】/.exec(text)?.[0] ?? '';
  return [
    ...rows,
    { label: t('message.signature'), value: signature, user: true },
    { label: t('message.count'), value: t('message.chars', { n: length, parts: partsOf(length) }) },
  ].filter((row) => row.value !== '');
}

/** L-02: one message, a mail as plain text and as it is laid out. */
export function messagePage(
  { message }: MessageView,
  setting: PageSetting,
): { readonly title: string; readonly content: Html } {
  const t = speak(localTexts, setting.locale);
  const back = html`<p class="back"><a href="/local/outbox">${t('outbox.all')}</a></p>`;
  if (!message) {
    const gone = {
      mark: 'bad',
      title: t('message.gone'),
      body: t('message.gone.body'),
      next: t('outbox.empty.next'),
    } as const;
    return { title: gone.title, content: html`${outcomeBody(gone)}${back}` };
  }
  const mail = message.channel === 'email';
  return {
    title: message.subject || t(message.channel),
    content: html`${back}
${summary(rowsOf(message, setting))}
${copyables(message, setting.locale)}
<h2>${t('message.text')}</h2>
<pre data-user>${message.text}</pre>
${
  mail &&
  html`<h2>${t('message.html')}</h2>
<iframe class="mail" title="${t('message.frame')}" src="/local/outbox/${message.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
}`,
  };
}
