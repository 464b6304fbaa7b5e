import type { Instant } from '@ruzhu/rules';
import { whileBusy } from './busy.ts';
import { digitsOf, mistakesOf, typed } from './check.ts';
import { type Countdown, countDown } from './countdown.ts';
import { filled, find, inputOf } from './find.ts';
import type { Reply } from './post.ts';
import { showTrouble } from './reply.ts';
import { clearMistakes, showMistakes, showOutcome } from './say.ts';

export type LegalRepTools = {
  readonly post: (path: string, body?: unknown) => Promise<Reply>;
  readonly now: () => Instant;
  /** Keeps the id of the code that was sent while this window is open, so that a reload does not lose it. */
  readonly memory: Pick<Storage, 'getItem' | 'setItem'>;
};

type Proof = LegalRepTools & {
  readonly path: string;
  readonly identity: HTMLElement;
  readonly code: HTMLElement;
  readonly timer: HTMLElement;
  readonly resend: HTMLButtonElement;
  readonly clock: Countdown;
};

function proofOf(root: HTMLElement, tools: LegalRepTools): Proof | null {
  const identity = find('[data-step="identity"]', root);
  const code = find('[data-step="code"]', root);
  const timer = find('[data-ends]', root);
  const resend = root.querySelector<HTMLButtonElement>('[data-resend]');
  if (!identity || !code || !timer || !resend) return null;
  const over = () => {
    timer.hidden = true;
    unhide('[data-over]', code);
  };
  const path = `legal-rep/${root.dataset.legalRep}`;
  return { ...tools, path, identity, code, timer, resend, clock: countDown(timer, tools.now, over) };
}

function unhide(selector: string, within: HTMLElement, shown = true): void {
  const one = find(selector, within);
  if (one) one.hidden = !shown;
}

/** The legal representative: consent and own data, then the code, then the result; refusing at any time. */
export function runLegalRep(root: HTMLElement, tools: LegalRepTools): void {
  const proof = proofOf(root, tools);
  if (!proof) return;
  const { identity, code, resend, timer } = proof;
  onForm(identity, () => send(proof, identity), proof);
  onForm(code, () => prove(proof), proof);
  resend.addEventListener('click', () => void whileBusy(code, null, () => send(proof, code)));
  find('[data-back]', code)?.addEventListener('click', () => show(proof, identity));
  // After a reload the code can only be proved if it is still known which one it was.
  timer.hidden = true;
  if (code.hidden || tools.memory.getItem(proof.path)) return;
  unhide('[data-again]', identity);
  [identity.hidden, code.hidden] = [false, true];
}

function onForm(form: HTMLElement, go: () => Promise<void>, proof: Proof): void {
  const button = find('[data-refuse]', form);
  button?.addEventListener('click', () => void whileBusy(form, button, () => refuse(proof, form)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void whileBusy(form, event.submitter, go);
  });
}

function show({ identity, code }: Proof, step: HTMLElement): void {
  identity.hidden = step !== identity;
  code.hidden = step !== code;
  (step === code ? find('h2', code) : inputOf(identity, 'name'))?.focus();
}

/** Sends consent and own data; the answer names the code that went out. Sending again is the same with the same data. */
async function send(proof: Proof, from: HTMLElement): Promise<void> {
  const { identity, post, path, memory } = proof;
  const mistakes = mistakesOf(identity);
  if (mistakes.length > 0) {
    show(proof, identity);
    return showMistakes(identity, mistakes);
  }
  clearMistakes(from);
  const reply = await post(`${path}/identity`, {
    name: typed(identity, 'name'),
    idNumber: typed(identity, 'idNumber'),
    mobile: typed(identity, 'mobile'),
    agree: inputOf(identity, 'agree')?.checked ?? false,
  });
  if (reply.kind !== 'done') return showTrouble(from, reply);
  memory.setItem(path, String(reply.answer.proofId));
  showSent(proof, reply.answer);
}

function showSent(proof: Proof, answer: Readonly<Record<string, unknown>>): void {
  const { code, identity, timer, clock, resend } = proof;
  const to = find('[data-sent-to]', code);
  if (to) to.textContent = maskedNumber(typed(identity, 'mobile'));
  unhide('[data-over]', code, false);
  timer.hidden = false;
  clock.until(Date.parse(String(answer.endsAt)));
  waitUntil(resend, Date.parse(String(answer.resendAt)), proof.now);
  show(proof, code);
}

/** `138****1234`, as the server masks it. */
export const maskedNumber = (number: string): string =>
  digitsOf(number)
    .slice(-11)
    .replace(/^(\d{3})\d+(\d{4})$/, '$1****$2');

/** The button that sends a code again says from when on it may. */
function waitUntil(button: HTMLButtonElement, at: Instant, now: () => Instant): void {
  const { wait = '', again = '' } = button.dataset;
  const tick = () => {
    const seconds = Math.max(0, Math.round((at - now()) / 1000));
    button.disabled = seconds > 0;
    button.textContent = seconds > 0 ? filled(wait, { n: seconds }) : again;
    if (seconds > 0 && button.isConnected) setTimeout(tick, 1000);
  };
  tick();
}

async function prove({ code, post, path, memory }: Proof): Promise<void> {
  const mistakes = mistakesOf(code);
  if (mistakes.length > 0) return showMistakes(code, mistakes);
  clearMistakes(code);
  const reply = await post(`${path}/code`, {
    proofId: memory.getItem(path),
    code: digitsOf(typed(code, 'code')),
  });
  if (reply.kind === 'done') showOutcome(String(reply.answer.state));
  else showTrouble(code, reply);
}

async function refuse({ post, path }: Proof, form: HTMLElement): Promise<void> {
  clearMistakes(form);
  const reply = await post(`${path}/refuse`);
  if (reply.kind === 'done') showOutcome('refused');
  else showTrouble(form, reply);
}
