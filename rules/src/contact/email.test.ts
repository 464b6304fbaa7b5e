import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Email, emailKey, readEmail } from './email.ts';

const label63 = 'a'.repeat(63);
const long = (octets: number) => `x@${`${label63}.`.repeat(4).slice(0, octets - 6)}.com`;

describe('an e-mail address', () => {
  test.each([
    ['name@example.com', 'name@example.com'],
    ['Wang@Example.COM', 'Wang@example.com'],
    ['  name@example.com\n', 'name@example.com'],
    ['name＠example。com', 'name@example.com'],
    ['ｎａｍｅ@ｅｘａｍｐｌｅ．ｃｏｍ', 'name@example.com'],
    ['first.last+tag@mail.example.co.uk', 'first.last+tag@mail.example.co.uk'],
    ['name@例子.中国', 'name@例子.中国'],
    ['名字@例子.公司', '名字@例子.公司'],
    ['name@Ünï.example', 'name@ünï.example'],
    ['name@xn--fsqu00a.xn--fiqs8s', 'name@xn--fsqu00a.xn--fiqs8s'],
    ["o'neill@example.com", "o'neill@example.com"],
    ['na\u200bme@example.com', 'name@example.com'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
    [long(254), long(254)],
  ])('%j reads as %s', (text, email) => {
    expect(readEmail(text)).toEqual({ ok: true, value: email });
  });

  test.each([
    ['', 'email.missing_at'],
    ['name.example.com', 'email.missing_at'],
    ['name example.com', 'email.space'],
    ['na me@example.com', 'email.space'],
    ['name@ example.com', 'email.space'],
    ['name@', 'email.no_domain'],
    ['@', 'email.no_domain'],
    ['name＠ ', 'email.no_domain'],
    ['name@example', 'email.domain'],
    ['name@.com', 'email.domain'],
    ['name@example.', 'email.domain'],
    ['name@example..com', 'email.domain'],
    ['name@-example.com', 'email.domain'],
    ['name@example-.com', 'email.domain'],
    ['name@exam_ple.com', 'email.domain'],
    ['name@127.0.0.1', 'email.domain'],
    ['name@[127.0.0.1]', 'email.domain'],
    ['name@example.c', 'email.domain'],
    [`name@${'a'.repeat(64)}.com`, 'email.domain'],
    ['@example.com', 'email.format'],
    ['.name@example.com', 'email.format'],
    ['name.@example.com', 'email.format'],
    ['na..me@example.com', 'email.format'],
    ['a@b@example.com', 'email.format'],
    ['"na me"@example.com', 'email.space'],
    ['name<x>@example.com', 'email.format'],
    ['name,x@example.com', 'email.format'],
    [`${'a'.repeat(65)}@example.com`, 'email.length'],
    [`${'名'.repeat(22)}@example.com`, 'email.length'],
    [long(255), 'email.length'],
    [`${'a'.repeat(1_000_000)}@example.com`, 'email.missing_at'],
    [`a@${'a'.repeat(1_000_000)}`, 'email.length'],
  ])('%j is refused with %s', (text, code) => {
    expect(readEmail(text)).toMatchObject({ ok: false, refusal: { code, path: '' } });
  });

  test('cannot carry a second header line', () => {
    const read = readEmail('name@example.com\r\nBcc: x@example.com');
    expect(read).toMatchObject({ ok: false, refusal: { code: 'email.space' } });
  });

  test('is counted once, in whatever case it is typed', () => {
    expect(emailKey('Wang@example.com' as Email)).toBe('wang@example.com');
  });

  test('reads the same twice, fits in a line, and nothing makes it throw', () => {
    const near = fc.string({ unit: fc.constantFrom(...'ab.@-例＠。 \ud800') });
    fc.assert(
      fc.property(
        fc.oneof(fc.emailAddress(), near, fc.string({ unit: 'binary' }), fc.anything()),
        (input) => {
          const read = readEmail(input);
          if (!read.ok) return;
          expect(readEmail(read.value)).toEqual(read);
          expect(read.value).toMatch(/^[^\s@]+@[^\s@]+$/);
        },
      ),
    );
  });

  test('of every ordinary form is read', () => {
    fc.assert(fc.property(fc.emailAddress(), (address) => readEmail(address).ok));
  });
});
