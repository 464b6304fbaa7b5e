import type { Instant } from '@ruzhu/rules';
import { whileBusy } from './busy.ts';
import { countDown } from './countdown.ts';
import { filled, find, findAll, inputOf } from './find.ts';
import type { Reply } from './post.ts';
import { showTrouble } from './reply.ts';
import { clearMistakes, showOutcome } from './say.ts';

export type HandoverTools = {
  /** Sends the picture under a key of its own, and tells how far it is. */
  readonly send: (token: string, picture: Blob, on: Sending) => Promise<Reply>;
  /** The picture made light. */
  readonly shrink: (picture: File) => Promise<Blob>;
  readonly now: () => Instant;
};

export type Sending = { readonly key: string; readonly percent: (n: number) => void };

/** The phone as a camera for the computer: take, look, take again, send; then the page has nothing left to do. */
export function runHandover(form: HTMLFormElement, { send, shrink, now }: HandoverTools): void {
  const { handover: token = '', sending = '', checking = '' } = form.dataset;
  const timer = find('[data-ends]', form);
  if (timer) countDown(timer, now, () => void showOutcome('timedOut')).until(Number(timer.dataset.ends));
  let taken: { readonly file: File; readonly key: string } | null = null;

  const say = (words: string) => {
    const line = find('[data-progress]', form);
    if (line) line.textContent = words;
  };
  const show = (file: File) => {
    taken = { file, key: crypto.randomUUID() };
    clearMistakes(form);
    const preview = form.querySelector<HTMLImageElement>('[data-preview]');
    if (preview) {
      if (preview.src) URL.revokeObjectURL(preview.src);
      preview.src = URL.createObjectURL(file);
      preview.hidden = false;
    }
    for (const one of findAll('[data-before]', form)) one.hidden = true;
    for (const one of findAll('[data-after]', form)) one.hidden = false;
  };

  for (const button of findAll('[data-pick]', form))
    button.addEventListener('click', () => inputOf(form, button.dataset.pick ?? '')?.click());
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type="file"]'))
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) show(file);
      input.value = '';
    });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const picture = taken;
    if (!picture) return;
    void whileBusy(form, null, async () => {
      const percent = (n: number) => say(n < 100 ? filled(sending, { n: Math.round(n) }) : checking);
      percent(0);
      const reply = await send(token, await shrink(picture.file), { key: picture.key, percent });
      say('');
      if (reply.kind === 'done') return void showOutcome('arrived');
      // What was refused is another request when it comes again.
      if (reply.kind === 'refused') taken = { ...picture, key: crypto.randomUUID() };
      showTrouble(form, reply);
    });
  });
}
