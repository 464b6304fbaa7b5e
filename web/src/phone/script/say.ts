import { find, findAll, inputOf } from './find.ts';

/** Reads words out politely, without moving anything. */
export function announce(words: string): void {
  const region = find('#said');
  if (region) region.textContent = words;
}

/** Shows one of the page's own sentences (`insecure`, `no-key`, `offline`, `fault`) and hides the others. */
export function sayOnly(name: string | null): HTMLElement | null {
  let shown: HTMLElement | null = null;
  for (const one of findAll('[data-say]')) {
    one.hidden = one.dataset.say !== name;
    if (!one.hidden) shown = one;
  }
  if (shown) announce(shown.textContent ?? '');
  return shown;
}

export type Mistake = { readonly path: string; readonly words: string; readonly fix?: string };

/** Takes every error off a form. */
export function clearMistakes(form: HTMLElement): void {
  sayOnly(null);
  for (const box of findAll('[data-field]', form)) {
    box.classList.remove('bad');
    const input = find('input', box);
    input?.removeAttribute('aria-invalid');
    const hint = find('.hint', box);
    if (hint) input?.setAttribute('aria-describedby', hint.id);
    else input?.removeAttribute('aria-describedby');
    const error = find('.error', box);
    if (error) error.hidden = true;
  }
}

function atField(form: HTMLElement, { path, words, fix }: Mistake): HTMLInputElement | null {
  const box = findAll('[data-field]', form).find((one) => one.dataset.field === path);
  const input = inputOf(form, path);
  const error = box && find('.error', box);
  if (!box || !input || !error) return null;
  box.classList.add('bad');
  error.replaceChildren(words, ...(fix ? [fixOf(fix)] : []));
  error.hidden = false;
  input.setAttribute('aria-invalid', 'true');
  const hint = find('.hint', box);
  input.setAttribute('aria-describedby', hint ? `${error.id} ${hint.id}` : error.id);
  return input;
}

/** What belongs to no field stands above the form. */
function above(mistakes: readonly Mistake[]): HTMLElement | null {
  const box = sayOnly('refusal');
  if (!box) return null;
  box.replaceChildren(
    ...mistakes.flatMap(({ words, fix }) => [paragraph(words), ...(fix ? [paragraph(fix)] : [])]),
  );
  return box;
}

function fixOf(fix: string): HTMLElement {
  const one = document.createElement('span');
  one.className = 'fix';
  one.textContent = fix;
  return one;
}

function paragraph(words: string): HTMLElement {
  const one = document.createElement('p');
  one.textContent = words;
  return one;
}

/** Puts each error at its field, the rest above, moves there, and reads them out. */
export function showMistakes(form: HTMLElement, mistakes: readonly Mistake[]): void {
  clearMistakes(form);
  const inputs: HTMLElement[] = [];
  const rest: Mistake[] = [];
  for (const mistake of mistakes) {
    const input = atField(form, mistake);
    if (input) inputs.push(input);
    else rest.push(mistake);
  }
  const box = rest.length > 0 ? above(rest) : null;
  const first = inputs[0] ?? box;
  first?.focus();
  if (first instanceof HTMLInputElement && first.type === 'text') first.select();
  announce(mistakes.map(({ words }) => words).join(' '));
}

/** Puts an outcome of the page in the place of everything else. `false` when the page has none of that name. */
export function showOutcome(name: string): boolean {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-outcome="${name}"]`);
  const main = find('#main');
  if (!template || !main) return false;
  document.title = template.dataset.title ?? document.title;
  // The other outcomes stay at hand: an answer may still be on its way.
  main.replaceChildren(template.content.cloneNode(true), ...findAll('template', main));
  find('h1', main)?.focus();
  scrollTo(0, 0);
  return true;
}
