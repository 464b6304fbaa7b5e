import { pinyinTable } from './pinyin.data.ts';

let table: ReadonlyMap<string, readonly string[]> | undefined;

function makeTable(): ReadonlyMap<string, readonly string[]> {
  const made = new Map<string, string[]>();
  for (const line of pinyinTable.trim().split('\n')) {
    const [syllable = '', characters = ''] = line.split(' ');
    for (const character of characters) {
      const known = made.get(character);
      if (known) known.push(syllable);
      else made.set(character, [syllable]);
    }
  }
  return made;
}

/**
 * How a simplified character may be read, in toneless pinyin with `v` for ü: `['chang', 'zhang']` for 长. Empty for what
 * stands outside the general standard table (通用规范汉字表, 2013), such as letters and traditional forms.
 */
export function pinyinOf(character: string): readonly string[] {
  table ??= makeTable();
  return table.get(character) ?? [];
}
