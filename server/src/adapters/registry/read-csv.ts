/**
 * The rows of a CSV file (RFC 4180): fields may be quoted, hold commas, quotes (doubled) and line breaks. Lines without
 * anything are left out. Gives each row with the number of the line it begins in.
 */
export function readCsv(
  text: string,
): readonly { readonly line: number; readonly fields: readonly string[] }[] {
  const rows: { line: number; fields: string[] }[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/gy;
  let [line, begunAt, fields] = [1, 1, [] as string[]];
  while (field.lastIndex < text.length || fields.length > 0) {
    const at = field.lastIndex;
    const found = field.exec(text);
    if (!found) throw new SyntaxError(`line ${line}`);
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    line += text.slice(at, field.lastIndex).match(/\r\n|\n|\r/g)?.length ?? 0;
    if (found[3] === ',') continue;
    if (fields.some((each) => each.trim() !== '')) rows.push({ line: begunAt, fields });
    [begunAt, fields] = [line, []];
  }
  return rows;
}
