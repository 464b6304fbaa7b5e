/** What the keyboard does on the desk. Letters and digits work only while nobody types and the reader has not switched them off. */
export type DeskAction =
  | 'up'
  | 'down'
  | 'pass'
  | 'differ'
  | 'clear'
  | 'rotate'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'magnify'
  | 'previous'
  | 'next'
  | 'call'
  | 'submit'
  | 'takeBack'
  | 'sheet';

/** In the order of the sheet. `keys` is what is printed there. */
export const shortcuts: readonly { readonly action: DeskAction; readonly keys: readonly string[] }[] = [
  { action: 'up', keys: ['↑'] },
  { action: 'down', keys: ['↓'] },
  { action: 'pass', keys: ['1'] },
  { action: 'differ', keys: ['2'] },
  { action: 'clear', keys: ['0'] },
  { action: 'call', keys: ['C'] },
  { action: 'submit', keys: ['Ctrl', 'Enter'] },
  { action: 'zoomIn', keys: ['+'] },
  { action: 'zoomOut', keys: ['−'] },
  { action: 'fit', keys: ['F'] },
  { action: 'rotate', keys: ['R'] },
  { action: 'magnify', keys: ['M'] },
  { action: 'previous', keys: ['['] },
  { action: 'next', keys: [']'] },
  { action: 'takeBack', keys: ['Z'] },
  { action: 'sheet', keys: ['?'] },
];

const SINGLE: Readonly<Record<string, DeskAction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  '1': 'pass',
  '2': 'differ',
  '0': 'clear',
  z: 'takeBack',
  c: 'call',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  f: 'fit',
  r: 'rotate',
  m: 'magnify',
  '[': 'previous',
  '【': 'previous',
  ']': 'next',
  '】': 'next',
  '?': 'sheet',
  '？': 'sheet',
};

type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
};

/** The action of a key, or `null`. `isTyping`: the focus is where text is written or a list is open. */
export function actionOf(
  { key, ctrlKey, metaKey, altKey, isComposing }: Key,
  { isTyping, isOn }: { readonly isTyping: boolean; readonly isOn: boolean },
): DeskAction | null {
  if (isComposing || altKey) return null;
  if (ctrlKey || metaKey) return key === 'Enter' ? 'submit' : null;
  if (isTyping || !isOn) return null;
  return SINGLE[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

const TEXT = ['text', 'search', 'email', 'tel', 'url', 'password', 'number'];

/** Whether a key pressed here is text, or belongs to a list or a viewer that uses the arrows itself. */
export function isTypingIn(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (
    element.isContentEditable ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  )
    return true;
  if (element.getAttribute('role') === 'combobox') return true;
  return element instanceof HTMLInputElement && TEXT.includes(element.type);
}
