import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { ruleTexts } from '../rule-texts.ts';
import { cleanDossier } from '../testing/clean-dossier.ts';
import { edited } from '../testing/edit-dossier.ts';
import { fill } from '../texts.ts';
import { MOST_REFUSALS, readDossier } from './read-dossier.ts';

const clean = cleanDossier(seed2021);

const faultsOf = (json: unknown) => {
  const read = readDossier(json);
  return read.ok ? [] : read.refusals.map(({ code, path }) => `${code} ${path}`);
};

describe('a dossier in a file', () => {
  test('is read as it was written', () => {
    expect(readDossier(JSON.parse(JSON.stringify(clean)))).toEqual({ ok: true, value: clean });
    expect(readDossier({})).toEqual({ ok: true, value: {} });
  });

  test.each([
    ['', [], 'dossier.record'],
    ['', 'text', 'dossier.record'],
    ['subject', null, 'dossier.record'],
    ['papers', {}, 'dossier.list'],
    ['subject.name', true, 'dossier.text'],
    ['subject.name', null, 'dossier.text'],
    ['bank.accountNumber', 1_000_000_000_000, 'dossier.number_as_text'],
    ['subject.kind', 'company', 'dossier.choice'],
    ['version', 2, 'dossier.choice'],
    ['letter.present', 'yes', 'dossier.flag'],
    ['circumstances.producer', 1, 'dossier.flag'],
    ['circumstances', ['producer'], 'dossier.record'],
    ['naming.proofs', -1, 'dossier.whole'],
    ['naming.proofs', 1.5, 'dossier.whole'],
    ['naming.trademark.class', '30', 'dossier.whole'],
    ['licence.establishedOn', '2021/3/15', 'dossier.date'],
    ['licence.validUntil', '长期', 'dossier.date'],
    ['licence.validFrom', 'longTerm', 'dossier.date'],
    ['contact.mobileProvedAt', '2026-11-22', 'dossier.instant'],
    ['bank.bankName', '行'.repeat(121), 'dossier.too_long'],
    ['categories', Array(41).fill({ first: 'a', second: 'b' }), 'dossier.too_many'],
    [
      'circumstances',
      Object.fromEntries(Array.from({ length: 51 }, (_, n) => [n, true])),
      'dossier.too_many',
    ],
    ['bank.acountName', 'x', 'dossier.unknown_field'],
    ['papers.0.documentType', undefined, 'dossier.required'],
  ])('with %s = %j is refused with %s', (path, value, code) => {
    const json = path === '' ? value : edited(clean, { [path]: value });
    expect(faultsOf(json)).toEqual([`${code} ${path}`]);
    const read = readDossier(json);
    for (const { code: found, params } of read.ok ? [] : read.refusals)
      expect(fill(ruleTexts[found]!.zh, params)).not.toMatch(/[{}]/);
  });

  test('with null where null means something is read', () => {
    const nothing = { 'contact.mobileProvedAt': null, 'deadline.windowEndsAt': null, 'naming.basis': null };
    expect(readDossier(edited(clean, nothing)).ok).toBe(true);
  });

  test('tells every fault at once, up to a limit', () => {
    const json = { subject: { kind: 1, nane: '' }, papers: [{}, { documentType: 5 }], x: 1 };
    expect(faultsOf(json)).toEqual([
      'dossier.unknown_field x',
      'dossier.unknown_field subject.nane',
      'dossier.choice subject.kind',
      'dossier.required papers.0.documentType',
      'dossier.number_as_text papers.1.documentType',
    ]);
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`x${n}`, 1]));
    expect(faultsOf(many)).toHaveLength(MOST_REFUSALS);
  });

  test('keeps only its own fields, whatever prototypes say', () => {
    const json = JSON.parse('{"__proto__":{"subject":{"name":"x"}},"subject":{"constructor":1}}');
    expect(faultsOf(json)).toEqual([
      'dossier.unknown_field __proto__',
      'dossier.unknown_field subject.constructor',
    ]);
    expect(readDossier(Object.create({ subject: { name: 'x' } }))).toEqual({ ok: true, value: {} });
    const flags = readDossier(JSON.parse('{"circumstances":{"__proto__":true}}'));
    expect(flags.ok && Object.keys(flags.value.circumstances ?? {})).toEqual(['__proto__']);
  });

  test('of any content never makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (json) => {
        const read = readDossier(json);
        expect(read.ok || read.refusals.length > 0).toBe(true);
      }),
    );
    const within = fc.constantFrom(
      'subject',
      'licence',
      'papers',
      'naming',
      'circumstances',
      'contact.callSlots',
    );
    fc.assert(
      fc.property(within, fc.anything(), (path, value) => void readDossier(edited(clean, { [path]: value }))),
    );
  });

  test('of hostile size is refused in time that grows with the file only', () => {
    const sizes = [100_000, 1_000_000];
    for (const size of sizes) {
      const before = performance.now();
      expect(faultsOf({ subject: { name: '云'.repeat(size) } })).toEqual(['dossier.too_long subject.name']);
      expect(faultsOf({ papers: Array(size).fill({ documentType: 'licence' }) })).toEqual([
        'dossier.too_many papers',
      ]);
      expect(faultsOf({ ['k'.repeat(size)]: 1 })[0]!.length).toBeLessThan(120);
      expect(performance.now() - before).toBeLessThan(1_000);
    }
  });
});
