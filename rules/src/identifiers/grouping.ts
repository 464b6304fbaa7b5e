/** Long numbers in groups, for reading back what was typed. Half-typed numbers are grouped as far as they go. */

/** Cuts `text` into groups of the given widths; the last width repeats. Blanks in the text are dropped first. */
function inGroups(text: string, widths: readonly number[]): string {
  const plain = text.replace(/\s/g, '');
  const last = widths[widths.length - 1] ?? plain.length;
  const groups: string[] = [];
  for (let from = 0; from < plain.length; ) {
    const width = widths[groups.length] ?? last;
    groups.push(plain.slice(from, from + width));
    from += width;
  }
  return groups.join(' ');
}

/** `91460323MA5YY007XR` → `9146 0323 MA5Y Y007 XR`. */
export const groupUscc = (text: string): string => inGroups(text, [4]);

/** By meaning: department and category, region, organisation, check sign: `91 460323 MA5YY007X R`. */
export const structureUscc = (text: string): string => inGroups(text, [2, 6, 9, 1]);

/** `11010519491231002X` → `110105 19491231 002X`. */
export const groupId = (text: string): string => inGroups(text, [6, 8, 4]);

/** `6222020000001234` → `6222 0200 0000 1234`. */
export const groupAccount = (text: string): string => inGroups(text, [4]);

/** `13800001234` → `138 0000 1234`. */
export const groupMobile = (text: string): string => inGroups(text, [3, 4]);
