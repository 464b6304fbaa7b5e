/**
 * The one script of the phone pages. Everything works without it; it adds: no second submit, the count before a held
 * 「确认」 opens, and a way back for pages restored from the browser's memory.
 */
import '../tokens/tokens.css';
import './phone.css';

/** A form is sent once; the pressed button says what is going on (`data-busy`). */
function guard(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = 'yes';
    const button = event.submitter;
    if (button?.dataset.busy) button.textContent = button.dataset.busy;
  });
}

/** `data-hold="10"`: the button opens after that many seconds and counts them down in its own words. */
function hold(button: HTMLButtonElement): void {
  let left = Number(button.dataset.hold);
  const words = button.textContent ?? '';
  const tick = () => {
    button.textContent = left > 0 ? `${words} (${left})` : words;
    button.disabled = left > 0;
    left -= 1;
    if (left >= 0) setTimeout(tick, 1000);
  };
  tick();
}

for (const form of document.querySelectorAll('form')) guard(form);
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-hold]')) hold(button);
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
