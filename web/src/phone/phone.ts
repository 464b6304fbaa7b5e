/**
 * The one script of the phone and local pages. It holds no words: they all come with the page. A scan is opened when
 * its page is seen, and signed by a key of this browser; everything else works without it.
 */
import '../tokens/tokens.css';
import './phone.css';
import { browserWords } from './browser-words.ts';
import { sendOnce } from './script/busy.ts';
import { offerCopy } from './script/copy.ts';
import { find, findAll } from './script/find.ts';
import { lighter } from './script/lighter.ts';
import { browserPhones } from './script/phones.ts';
import { post } from './script/post.ts';
import { readBack } from './script/read-back.ts';
import { keepFresh } from './script/refresh.ts';
import { runHandover } from './script/run-handover.ts';
import { runLegalRep } from './script/run-legal-rep.ts';
import { runScan } from './script/run-scan.ts';
import { sayOnly } from './script/say.ts';
import { sendPicture } from './script/send-picture.ts';
import { serverTime } from './script/server-time.ts';

const now = serverTime(Number(document.body.dataset.now));
const label = browserWords(navigator.userAgent, 'zh') || 'Web';
const offerCopies = () => findAll('[data-copy]').forEach(offerCopy);

const scan = document.querySelector<HTMLFormElement>('form[data-scan]');
const legalRep = find('[data-legal-rep]');
const handover = document.querySelector<HTMLFormElement>('form[data-handover]');
const messages = find('[data-refresh]');
if (scan) void runScan(scan, { post, phones: browserPhones, now, label, isSecure: isSecureContext });
if (handover) runHandover(handover, { send: sendPicture, shrink: lighter, now });
if (legalRep) runLegalRep(legalRep, { post, now, memory: sessionStorage });
document.querySelectorAll<HTMLFormElement>('form[method="post"]').forEach(sendOnce);
findAll('[data-read-back]').forEach(readBack);
offerCopies();
if (messages) keepFresh(messages, offerCopies);

for (const button of findAll('[data-locale]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    // biome-ignore lint/suspicious/noDocumentCookie: WebViews inside WeChat lack the cookie store.
    document.cookie = `locale=${button.dataset.locale}; Path=/; Max-Age=31536000; SameSite=Lax`;
    location.reload();
  });
}

addEventListener('offline', () => void sayOnly('offline'));
addEventListener('online', () => void sayOnly(null));
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
