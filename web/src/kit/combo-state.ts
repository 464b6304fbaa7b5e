import { matchesText } from './pinyin.ts';

export type ComboOption = { readonly value: string; readonly label: string; readonly hint?: string };

/** The state of a combo box: what is typed, whether the list is open, which line is lit, what was chosen. */
export type ComboState = {
  readonly text: string;
  readonly isOpen: boolean;
  /** Index into the shown options, −1 for none. */
  readonly active: number;
  readonly chosen: ComboOption | null;
};

export type ComboMove = 'down' | 'up' | 'enter' | 'escape' | 'leave';

export const shownOptions = (options: readonly ComboOption[], { text, chosen }: ComboState) =>
  chosen?.label === text ? options : options.filter((one) => matchesText(one.label, text));

/** Typing opens the list, lights nothing, and forgets the choice unless the text is again its label. */
export const typed = (options: readonly ComboOption[], text: string): ComboState => ({
  text,
  isOpen: true,
  active: -1,
  chosen: options.find((one) => one.label === text.trim()) ?? null,
});

export const chose = (option: ComboOption): ComboState => ({
  text: option.label,
  isOpen: false,
  active: -1,
  chosen: option,
});

const step = (state: ComboState, count: number, by: 1 | -1): ComboState => {
  if (count === 0) return { ...state, isOpen: true, active: -1 };
  const from = state.active < 0 && by < 0 ? 0 : state.active;
  return { ...state, isOpen: true, active: (from + by + count) % count };
};

/** What a key does, after the WAI-ARIA pattern of an editable combo box with a list. */
export function moved(options: readonly ComboOption[], state: ComboState, move: ComboMove): ComboState {
  const shown = shownOptions(options, state);
  if (move === 'down') return step(state, shown.length, 1);
  if (move === 'up') return step(state, shown.length, -1);
  if (move === 'leave') return { ...state, isOpen: false, active: -1 };
  if (move === 'escape')
    return state.isOpen
      ? { ...state, isOpen: false, active: -1 }
      : { text: '', isOpen: false, active: -1, chosen: null };
  const lit = shown[state.active];
  return state.isOpen && lit ? chose(lit) : state;
}
