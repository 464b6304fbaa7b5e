/** How lines look in a terminal: colours, width, wrapping. Colours are off where the output is no terminal. */
import { styleText } from 'node:util';

export type Shade = 'bad' | 'advice' | 'good' | 'quiet' | 'strong';

const STYLES = {
  bad: ['bold', 'red'],
  advice: ['yellow'],
  good: ['green'],
  quiet: ['dim'],
  strong: ['bold'],
} as const;

/** Colours a text for stdout, when it is a terminal and neither NO_COLOR nor a dumb terminal speaks against it. */
export const paint = (shade: Shade, text: string): string =>
  styleText([...STYLES[shade]], text, { stream: process.stdout });

/** A text of a stranger's file without signs that move the cursor, change colours or turn the direction. */
export const safe = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, '\ufffd');

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NONE = /\p{M}/u;

const signWidth = (sign: string): number => {
  if (NONE.test(sign)) return 0;
  return WIDE.test(sign) ? 2 : 1;
};

/** How many columns a text takes; Chinese signs take two. */
export const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + signWidth(sign), 0);

export const padTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** What stays on one line: a run of Latin signs, a Chinese sign with the full-width mark behind it. */
const PIECES =
  /\s+|[\u2e80-\u9fff\uf900-\ufaff][，。；：、！？）」』”]*|[（「『“][\u2e80-\u9fff]?|[^\s\u2e80-\u9fff\uf900-\ufaff（「『“]+/gu;

/** The text in lines of at most `width` columns, as far as its pieces allow. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECES)) {
    if (line !== '' && widthOf(line) + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** Columns of the terminal; a fixed number where there is none. */
export const terminalWidth = (): number => Math.min(160, Math.max(60, process.stdout.columns ?? 120));
