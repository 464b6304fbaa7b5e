/** Reads an amount in 元 as people write it (`200`, `0.37`, `1,234.50`, `¥200`). `null` when it is none. Gives 分. */
export function readYuan(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[¥\s,]/g, '')
    .replace(/元$/, '');
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!found) return null;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}
