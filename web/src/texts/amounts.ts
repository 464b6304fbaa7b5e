/** Whole or decimal yuan of an amount in 分, for sentences: `30000` → 「300」, `37` → 「0.37」. */
export const yuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));

/** The amount as it stands on buttons and orders, always with two decimals: `30000` → 「¥300.00」. */
export function amount(fen: number): string {
  const [whole = '', cents = ''] = (Math.abs(fen) / 100).toFixed(2).split('.');
  return `${fen < 0 ? '−' : ''}¥${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}
