import type { Words } from '../texts.ts';

export const likelySlipWords = {
  oneSign: {
    zh: '第 {position} 位可能是 {mayBe}，不是 {is}',
    en: 'Character {position} may be {mayBe}, not {is}',
  },
  exchanged: {
    zh: '第 {position} 位和第 {next} 位可能写反了',
    en: 'Characters {position} and {next} may be exchanged',
  },
} satisfies Readonly<Record<string, Words>>;
