/** What the three food numbers share: two letters, thirteen digits, a MOD 11,10 check digit over the digits. */
import { type Warning, warning } from '../result.ts';
import { mod11x10Holds } from './check-digits.ts';
import { firstNonDigit, plainCode, signAt } from './plain-text.ts';
import { type Stop, stop, stopAndSearch } from './reading.ts';
import { likelySlips } from './slips.ts';

const FOOD_NUMBER_LENGTH = 16;

/** Papers of the food trade by their letters, for telling one from another. */
const FOOD_PAPERS: Readonly<Record<string, { readonly document: string; readonly documentEn: string }>> = {
  JY: { document: '食品经营许可证', documentEn: 'food operation licence' },
  SC: { document: '食品生产许可证', documentEn: 'food production licence' },
  YB: {
    document: '仅销售预包装食品备案',
    documentEn: 'filing for selling prepackaged food only',
  },
  SP: {
    document: '食品流通许可证（2015 年起停止核发）',
    documentEn: 'food circulation licence (ended 2015)',
  },
  QS: {
    document: 'QS 生产许可证（2018-10-01 起停止使用）',
    documentEn: 'QS production licence (ended 2018-10-01)',
  },
};

/** The letters a paper begins with and the codes of what can be wrong with them. */
export type FoodPaper = {
  readonly letters: string;
  readonly otherDocument: string;
  readonly prefix: string;
  readonly length: string;
  readonly charset: string;
};

const isCapital = (sign: number) => sign >= 65 && sign <= 90;

/** The number made plain; most are typed as two capitals and fourteen digits and are so already. */
export const plainFoodNumber = (text: unknown): string =>
  typeof text === 'string' &&
  text.length === FOOD_NUMBER_LENGTH &&
  isCapital(text.charCodeAt(0)) &&
  isCapital(text.charCodeAt(1)) &&
  firstNonDigit(text, 2) === 0
    ? text
    : plainCode(text);

/** Whether the last digit is what the thirteen before it ask for. */
export const foodCheckHolds = (code: string): boolean => mod11x10Holds(code, 2, 15);

/**
 * What is worth saying of an unknown region: a warning, but in Beijing, which numbers its counties in a way of its own,
 * information only.
 */
export const foodRegionNote = (code: string): Warning =>
  warning(code.startsWith('11') ? 'info' : 'warn', 'region.unknown', { code });

/** The refusal of anything that is not the paper's letters and fourteen digits, or `null`. */
export function foodShapeFault(code: string, paper: FoodPaper): Stop | null {
  if (!code.startsWith(paper.letters)) return wrongLetters(code, paper);
  if (code.length !== FOOD_NUMBER_LENGTH)
    return stop(paper.length, { expected: FOOD_NUMBER_LENGTH - 2, count: code.length - 2 });
  const foreign = firstNonDigit(code, 2);
  if (foreign === 0) return null;
  return stopAndSearch(paper.charset, { position: foreign, sign: signAt(code, foreign) }, () =>
    likelySlips(code, {
      signsAt: (index) => (index < 2 ? paper.letters.charAt(index) : '0123456789'),
      isSound: foodCheckHolds,
    }),
  );
}

/** Another paper's letters, or none: fourteen digits alone are proposed with the letters when the check digit agrees. */
function wrongLetters(code: string, { letters, prefix, otherDocument }: FoodPaper): Stop {
  const other = FOOD_PAPERS[code.slice(0, 2)];
  if (other) return stop(otherDocument, other, 1);
  const whole = letters + code;
  const isWhole = whole.length === FOOD_NUMBER_LENGTH && firstNonDigit(code) === 0 && foodCheckHolds(whole);
  return stop(prefix, { letters }, 1, isWhole ? [whole] : []);
}
