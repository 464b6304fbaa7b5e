/**
 * Initials of 汉字 by the collation every browser carries (zh sorts by pinyin): the letter of a character is that of the
 * last boundary character that sorts before it. No table of 20 000 characters is needed.
 */
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const BOUNDARIES = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀';

/** Characters of bank, place and category names that are read in more than one way. */
const readings: Readonly<Record<string, string>> = {
  行: 'hx',
  重: 'cz',
  长: 'cz',
  厦: 'xs',
  都: 'd',
  单: 'ds',
  会: 'hk',
  车: 'cj',
  乐: 'ly',
  朝: 'cz',
  调: 'dt',
  地: 'd',
  曾: 'cz',
  石: 's',
};

const collator = new Intl.Collator('zh-CN');

/** The letters a character may be typed as; Latin and digits stand for themselves, everything else for nothing. */
export function initialsOf(character: string): string {
  const known = readings[character];
  if (known) return known;
  const plain = character.normalize('NFKC').toLowerCase();
  if (/^[a-z0-9]$/.test(plain)) return plain;
  if (!/\p{Script=Han}/u.test(character)) return '';
  const at = [...BOUNDARIES].findLastIndex((boundary) => collator.compare(boundary, character) <= 0);
  return LETTERS[at] ?? '';
}

/** Whether the typed text is in the label, or is a run of the initials of its characters: `gsyh` finds 工商银行. */
export function matchesText(label: string, typed: string): boolean {
  const query = typed.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  if (!query) return true;
  if (label.normalize('NFKC').toLowerCase().replace(/\s/g, '').includes(query)) return true;
  if (!/^[a-z0-9]+$/.test(query)) return false;
  const letters = [...label].map(initialsOf).filter(Boolean);
  return letters.some(
    (_, start) =>
      start + query.length <= letters.length &&
      [...query].every((letter, at) => letters[start + at]?.includes(letter)),
  );
}
