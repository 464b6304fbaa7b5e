import { findAll } from './find.ts';

/** While something is sent the pressed button says so (`data-busy`), and no button of the form does anything. */
export async function whileBusy(
  form: HTMLElement,
  button: HTMLElement | null,
  work: () => Promise<void>,
): Promise<void> {
  if (form.dataset.sent) return;
  form.dataset.sent = 'yes';
  const words = button?.textContent ?? '';
  const buttons = findAll('button', form);
  for (const one of buttons) one.setAttribute('aria-disabled', 'true');
  if (button?.dataset.busy) button.textContent = button.dataset.busy;
  try {
    await work();
  } finally {
    delete form.dataset.sent;
    for (const one of buttons) one.removeAttribute('aria-disabled');
    if (button) button.textContent = words;
  }
}

/** A plain form is sent once; the pressed button says what is going on. */
export function sendOnce(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = 'yes';
    const button = event.submitter;
    if (button?.dataset.busy) button.textContent = button.dataset.busy;
  });
}
