type Form = Pick<HTMLFormElement, 'elements'>;

const isTyped = (box: unknown): box is HTMLInputElement | HTMLTextAreaElement =>
  box instanceof HTMLTextAreaElement || (box instanceof HTMLInputElement && box.type !== 'checkbox');

const tell = (box: HTMLElement, kind: 'input' | 'change') =>
  box.dispatchEvent(new Event(kind, { bubbles: true }));

/** What stands in a box, `长期` where that is ticked; `null` when the form has no such box. */
export function typedIn({ elements }: Form, name: string): string | null {
  const [box, forEver] = [elements.namedItem(name), elements.namedItem(`${name}.longTerm`)];
  if (forEver instanceof HTMLInputElement && forEver.checked) return '长期';
  return isTyped(box) ? box.value : null;
}

/** Puts a text into a box as if it were typed, so that counters, read-backs and autosave hear of it. */
export function typeInto({ elements }: Form, name: string, value: string): void {
  const [box, forEver] = [elements.namedItem(name), elements.namedItem(`${name}.longTerm`)];
  const isForEver = value === '长期';
  if (forEver instanceof HTMLInputElement && forEver.checked !== isForEver) forEver.click();
  if (!isTyped(box) || (forEver && isForEver)) return;
  box.value = value;
  tell(box, 'input');
  tell(box, 'change');
}
