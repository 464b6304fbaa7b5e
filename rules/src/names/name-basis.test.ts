import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { readAccountName } from './account-name.ts';
import { judgeNameBasis, type NameBasisFacts, nameBasisNumbers, nameEvidenceFor } from './name-basis.ts';
import { nameEvidence } from './name-evidence.data.ts';
import { trademarkTexts } from './trademark.texts.ts';

const subjectName = '成都云鹿餐饮有限公司';
const other = '成都白鹿餐饮有限公司';
const trademark = {
  status: 'registered',
  isChinese: true,
  holder: subjectName,
  validUntil: civilDate(2030, 1, 1),
  licence: null,
  transferredTo: null,
} as const;
const facts: NameBasisFacts = {
  basis: 'trademark',
  subjectName,
  trademark,
  proofsNeeded: [],
  proofFiles: 0,
};
const options = { policy: seed2021, asOf: civilDate(2026, 11, 22) };
const proof = { word: '医院', group: 'medical', wording: { zh: '医疗机构执业许可证', en: 'licence' } };
const signed = { hasNumber: true, isSignedByBoth: true };

describe('the basis of a name', () => {
  test.each([
    ['an own certificate', {}],
    [
      'a certificate printed with other brackets',
      { trademark: { ...trademark, holder: ' 成都云鹿餐饮有限公司' } },
    ],
    ['a certificate ending today', { trademark: { ...trademark, validUntil: civilDate(2026, 11, 22) } }],
    ['a certificate without an end', { trademark: { ...trademark, validUntil: null } }],
    ['a transfer to us', { trademark: { ...trademark, holder: other, transferredTo: subjectName } }],
    ['a signed licence', { trademark: { ...trademark, holder: other, licence: signed } }],
    ['own words', { basis: 'ownWords', trademark: null }],
    ['own words with the proof', { basis: 'ownWords', proofsNeeded: [proof], proofFiles: 1 }],
    ['five proofs', { proofFiles: 5 }],
  ] as const)('stands on %s', (_, change) => {
    expect(judgeNameBasis({ ...facts, ...change }, options)).toEqual([]);
  });

  const refused = [
    [{ basis: null }, 'name.basis_missing', 'nameBasis'],
    [{ trademark: null }, 'trademark.certificate_missing', 'trademarkCertificate'],
    [{ trademark: { ...trademark, status: 'applied' } }, 'trademark.not_registered', 'trademarkCertificate'],
    [{ trademark: { ...trademark, isChinese: false } }, 'trademark.foreign', 'trademarkCertificate'],
    [
      { trademark: { ...trademark, validUntil: civilDate(2026, 11, 21) } },
      'trademark.expired',
      'trademarkCertificate',
    ],
    [{ trademark: { ...trademark, holder: other } }, 'trademark.holder_differs', 'trademarkCertificate'],
    [
      { trademark: { ...trademark, holder: other, transferredTo: other } },
      'trademark.holder_differs',
      'trademarkCertificate',
    ],
    [
      { trademark: { ...trademark, holder: other, licence: { ...signed, hasNumber: false } } },
      'trademark.licence_unsigned',
      'trademarkLicence',
    ],
    [
      { trademark: { ...trademark, holder: other, licence: { ...signed, isSignedByBoth: false } } },
      'trademark.licence_unsigned',
      'trademarkLicence',
    ],
    [{ basis: 'ownWords', proofsNeeded: [proof] }, 'name.proof_needed', 'nameProofs'],
    [{ proofFiles: 6 }, 'file.count', 'nameProofs'],
  ] as const;
  test.each(refused)('%j is refused with %s', (change, code, path) => {
    expect(judgeNameBasis({ ...facts, ...change }, options)).toMatchObject([{ code, path }]);
  });

  test('every trademark code is reached', () => {
    const reached = new Set<string>(refused.map(([, code]) => code));
    expect(Object.keys(trademarkTexts).filter((code) => !reached.has(code))).toEqual([]);
  });

  test('tells every fault at once', () => {
    const judged = judgeNameBasis(
      { ...facts, trademark: null, proofsNeeded: [proof, { ...proof, word: '彩票' }] },
      options,
    );
    expect(judged.map(({ code, params }) => [code, params.word])).toEqual([
      ['trademark.certificate_missing', undefined],
      ['name.proof_needed', '医院'],
      ['name.proof_needed', '彩票'],
    ]);
  });

  test('takes its proofs from the reading of the name', () => {
    const read = readAccountName('云鹿口腔医院', options);
    if (!read.ok) throw new Error(read.refusal.code);
    const proofsNeeded = read.facts.proofs;
    expect(judgeNameBasis({ ...facts, basis: 'ownWords', proofsNeeded }, options)).toMatchObject([
      { code: 'name.proof_needed', params: { word: '医院', wording: '医疗机构执业许可证' } },
    ]);
  });
});

describe('the papers asked for', () => {
  test.each([
    [{}, ['trademarkCertificate']],
    [
      { trademark: { ...trademark, holder: other } },
      ['trademarkCertificate', 'trademarkTransfer', 'trademarkLicence'],
    ],
    [{ trademark: null }, ['trademarkCertificate']],
    [{ basis: 'ownWords' }, []],
    [{ basis: null }, []],
    [{ basis: 'ownWords', proofsNeeded: [proof] }, ['nameProofs']],
  ] as const)('for %j are %j', (change, papers) => {
    expect(nameEvidenceFor({ ...facts, ...change })).toEqual(papers);
  });

  test('are each described', () => {
    for (const { title, shows } of Object.values(nameEvidence))
      expect([title.zh, title.en, shows.zh, shows.en].every((text) => text.length > 3)).toBe(true);
    expect(nameBasisNumbers).toEqual({ ownWords: 1, trademark: 2 });
  });
});
