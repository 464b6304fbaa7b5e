/** The statements of a text of SQL, in order: parted by semicolons outside of quotes, `$$` bodies and comments. */
export function statementsOf(sql: string): readonly string[] {
  const token = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|(\$\w*\$)[\s\S]*?\1|;/g;
  const found: string[] = [];
  let from = 0;
  for (const match of sql.matchAll(token)) {
    if (match[0] !== ';') continue;
    found.push(sql.slice(from, match.index + 1));
    from = match.index + 1;
  }
  return found.filter((one) => one.replace(/--[^\n]*/g, '').trim() !== ';');
}
