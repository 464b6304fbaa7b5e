import { announce } from './say.ts';

/** Copies what stands beside the button, and says on the button how that went. */
export function offerCopy(button: HTMLElement): void {
  const words = button.textContent ?? '';
  button.hidden = false;
  button.addEventListener('click', async () => {
    const { copy = '', done = '', failed = '' } = button.dataset;
    const said = await navigator.clipboard.writeText(copy).then(
      () => done,
      () => failed,
    );
    button.textContent = said;
    announce(said);
    setTimeout(() => {
      button.textContent = words;
    }, 2000);
  });
}
