/**
 * How sealed values are shown: enough for the owner to recognise, too little to use. Masks never lengthen what they hide
 * and never throw; a value too short to be cut is hidden whole.
 */

const stars = (count: number) => '*'.repeat(Math.min(count, 11));

/**
 * `11010519491231002X` → `110***********002X`: three and four signs stay. Shorter numbers (permits, passports) show one
 * and two: `H12345678` → `H******78`.
 */
export function maskId(id: string): string {
  if (id.length < 8) return stars(id.length);
  return id.length < 15
    ? `${id.charAt(0)}${stars(id.length - 3)}${id.slice(-2)}`
    : `${id.slice(0, 3)}${stars(id.length - 7)}${id.slice(-4)}`;
}

/** `13800001234` → `138****1234`. */
export const maskMobile = (mobile: string): string =>
  mobile.length < 11 ? stars(mobile.length) : `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;

/** `6222020000001234` → `**** **** **** 1234`: the length is hidden too. */
export const maskAccount = (account: string): string =>
  account.length < 8 ? '****' : `**** **** **** ${account.slice(-4)}`;

/** `王小明` → `王*`: the first character, and one star however long the name is. */
export function maskName(name: string): string {
  const first = name.codePointAt(0);
  return first === undefined ? '' : `${String.fromCodePoint(first)}*`;
}

/** `wang@example.com` → `w***@example.com`. */
export function maskEmail(email: string): string {
  const sign = email.lastIndexOf('@');
  const first = email.codePointAt(0);
  return sign < 1 || first === undefined ? '***' : `${String.fromCodePoint(first)}***${email.slice(sign)}`;
}

/**
 * An internet address, so that its owner knows the network again and nobody finds the machine: `203.0.113.7` →
 * `203.0.*.*`, `2001:db8:1:2::7` → `2001:db8:*`. IPv4 written as IPv6 (`::ffff:203.0.113.7`) is IPv4.
 */
export function maskAddress(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/i.exec(address);
  if (v4) return `${v4[1]}.${v4[2]}.*.*`;
  const v6 = /^([0-9a-f]{1,4}):([0-9a-f]{1,4}):[0-9a-f:.]+$/i.exec(address);
  return v6 ? `${v6[1]}:${v6[2]}:*` : '*';
}
