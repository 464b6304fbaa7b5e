import { find, findAll } from './find.ts';
import { announce } from './say.ts';

const EVERY_MS = 3000;

/** Puts the same part of a newer page in the place of this one. Gives whether anything was new. */
export function takeNewer(section: HTMLElement, page: string): boolean {
  const newer = find('[data-refresh]', new DOMParser().parseFromString(page, 'text/html'));
  if (!newer || section.contains(document.activeElement) || newer.textContent === section.textContent)
    return false;
  section.replaceChildren(...newer.childNodes);
  return true;
}

/** Asks for the page again every few seconds while it is seen; what is new is said. */
export function keepFresh(section: HTMLElement, refreshed: () => void): void {
  for (const note of findAll('[data-auto]')) note.hidden = false;
  const look = async () => {
    if (document.visibilityState !== 'visible') return;
    const page = await fetch(location.href).then(
      (response) => (response.ok ? response.text() : ''),
      () => '',
    );
    if (!takeNewer(section, page)) return;
    refreshed();
    announce(section.dataset.refresh ?? '');
  };
  setInterval(() => void look(), EVERY_MS);
}
