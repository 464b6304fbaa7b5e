import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { cleanDossier, lintContext } from '../testing/clean-dossier.ts';
import { edited } from '../testing/edit-dossier.ts';
import { dossierSchema } from './dossier-schema.ts';
import { lintDossier } from './lint.ts';
import { readDossier } from './read-dossier.ts';

const root = join(import.meta.dirname, '../../..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(dossierSchema);

/** A file of the examples, read as its ending says. */
const example = (file: string): unknown => parse(read('examples', file));

function linted(file: string) {
  const dossier = readDossier(example(file));
  if (!dossier.ok) throw new Error(JSON.stringify(dossier.refusals));
  return lintDossier(dossier.value, lintContext(seed2021));
}

describe('the schema of a dossier', () => {
  test('is the one in docs', () => {
    // When this fails, write it again and format it with `npm run fix`:
    // node --input-type=module -e "import { dossierSchema } from '@ruzhu/rules'; console.log(JSON.stringify(dossierSchema))"
    expect(JSON.parse(read('docs', 'dossier.schema.json'))).toEqual(dossierSchema);
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(dossierSchema))).toEqual(dossierSchema);
  });

  const values = fc.oneof(
    fc.constantFrom(
      null,
      true,
      0,
      7,
      1.5,
      '',
      'x',
      '2021-03-15',
      '2021-3-15',
      'longTerm',
      'permanent',
      [],
      {},
    ),
    fc.constantFrom(
      '2026-11-22T09:30:00+08:00',
      '2026-11-22T09:30',
      'seed',
      'enterprise',
      'ownWords',
      ['x'],
      [null],
    ),
    fc.string({ unit: 'grapheme', minLength: 30, maxLength: 300 }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const paths = fc.constantFrom(
    ...[
      'version',
      'subject',
      'subject.kind',
      'subject.name',
      'subject.usccAsPrinted',
      'licence.establishedOn',
    ],
    ...['licence.validUntil', 'licence.image.findings', 'bank.accountNumber', 'contact.mobileProvedAt'],
    ...['naming.basis', 'naming.proofs', 'naming.trademark.class', 'categories', 'categories.0.third'],
    ...['circumstances', 'papers', 'papers.0', 'papers.0.validUntil', 'papers.0.items', 'papers.0.extra'],
    ...['deadline.windowEndsAt', 'registry.elements', 'terms.acceptedVersion', 'unheardOf'],
  );

  test('takes what the reader takes, and nothing else', () => {
    const clean = cleanDossier(seed2021);
    fc.assert(
      fc.property(fc.array(fc.tuple(paths, values), { maxLength: 3 }), (edits) => {
        const json: unknown = JSON.parse(JSON.stringify(edited(clean, Object.fromEntries(edits))));
        expect(readDossier(json).ok).toBe(validate(json));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the examples', () => {
  test.each(readdirSync(join(root, 'examples')).filter((file) => /\.(json|ya?ml)$/.test(file)))(
    '%s has the shape of a dossier',
    (file) => {
      const json = example(file);
      expect([validate(json), validate.errors]).toEqual([true, null]);
      expect(readDossier(json)).toEqual({ ok: true, value: json });
    },
  );

  /** What only the platform knows of an application. */
  const platforms = [
    'administrator',
    'contact',
    'window',
    'licence_read',
    'contact_reachable',
    'registry',
    'quota',
    'terms',
  ];

  test.each(['fresh-fruit.yaml', 'packaged-food.json'])(
    '%s passes everything a merchant can hand in',
    (file) => {
      const { items, mustFix, advice } = linted(file);
      expect([mustFix, advice]).toEqual([0, 0]);
      expect(items.filter(({ level }) => level === 'unknown').map(({ id }) => id)).toEqual(platforms);
    },
  );

  test('with-mistakes.yaml is told what is wrong, item by item', () => {
    const { items } = linted('with-mistakes.yaml');
    const told = items.map(({ id, level, code }) => `${id} ${level}${code === null ? '' : ` ${code}`}`);
    expect(told).toMatchInlineSnapshot(`
      [
        "names_equal pass",
        "uscc mustFix uscc.check",
        "licence_dates mustFix licence.expired",
        "image_quality advice doc.glare",
        "bank_name mustFix bank.name_differs",
        "bank_account advice bank.account_length",
        "administrator unknown lint.not_in_dossier",
        "contact unknown lint.not_in_dossier",
        "naming mustFix trademark.not_registered",
        "invoice mustFix invoice.title_differs",
        "papers mustFix paper.expired",
        "window unknown lint.not_in_dossier",
        "subject pass",
        "licence_matches mustFix licence.differs",
        "licence_read unknown lint.not_in_dossier",
        "scope mustFix paper.scope",
        "administrator_id mustFix id.underage",
        "contact_details mustFix phone.format",
        "contact_reachable pass",
        "call_times pass lint.not_asked",
        "account_name mustFix name.region_generic",
        "introduction mustFix intro.length",
        "categories pass",
        "papers_complete mustFix paper.name_differs",
        "letter pass lint.not_asked",
        "registry unknown lint.not_in_dossier",
        "quota unknown lint.not_in_dossier",
        "terms unknown lint.not_in_dossier",
      ]
    `);
  });
});
