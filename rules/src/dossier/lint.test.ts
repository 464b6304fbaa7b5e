import { describe, expect, test } from 'vitest';
import { policySets } from '../policy/policy-sets.ts';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { wechat2026 } from '../policy/wechat-2026.data.ts';
import { cleanDossier, editionIn, lintContext, soleTraderDossier } from '../testing/clean-dossier.ts';
import { companyFaults, type DossierFault, soleTraderFaults } from '../testing/dossier-faults.data.ts';
import { type Edits, edited } from '../testing/edit-dossier.ts';
import { itemIn } from '../testing/lint-item.ts';
import { findingsOf } from './compare-dossiers.ts';
import type { Dossier } from './dossier.ts';
import { lintDossier } from './lint.ts';
import { type LintId, lintRules, PREFLIGHT_RULES } from './lint-rules.data.ts';
import { lintWords } from './lint-words.ts';

const context = lintContext(seed2021);
const company = cleanDossier(seed2021);
const trader = soleTraderDossier(seed2021);
const after = (edits: Edits, id: LintId, base = company) => itemIn(edited(base, edits), id);

describe('a clean dossier', () => {
  test.each(
    policySets.flatMap((policy) => [
      [policy.id, 'company', policy, cleanDossier(policy)] as const,
      [policy.id, 'individual business', policy, soleTraderDossier(policy)] as const,
    ]),
  )('passes every rule of %s (%s)', (_, __, policy, dossier) => {
    const result = lintDossier(dossier, lintContext(policy));
    expect(result.items.filter(({ level }) => level !== 'pass')).toEqual([]);
    expect(result).toMatchObject({ mustFix: 0, advice: 0, pass: lintRules.length, unknown: 0 });
  });

  test('is told item by item, the twelve of the check before paying first', () => {
    const ids = lintDossier(company, context).items.map(({ id }) => id);
    expect(ids).toEqual(lintRules.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(0, PREFLIGHT_RULES)).toEqual([
      'names_equal',
      'uscc',
      'licence_dates',
      'image_quality',
      'bank_name',
      'bank_account',
      'administrator',
      'contact',
      'naming',
      'invoice',
      'papers',
      'window',
    ]);
  });
});

test.each(
  lintRules.flatMap(({ id, title, good }) => [title, good].map(({ zh, en }) => [id, zh, en] as const)),
)('%s is named and praised as the house speaks: %s', (_, zh, en) => {
  expect(zh).not.toMatch(/(?<!申)请|非法|无效|有误|帐号|你|[。！]$/);
  expect(zh).not.toMatch(/[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/);
  expect(en).toMatch(/^[A-Z][^\u4e00-\u9fff]+[^.!]$/);
});

describe('a dossier with one thing wrong', () => {
  const rows = (faults: readonly DossierFault[], base: Dossier) =>
    faults.map((fault) => [fault.id, fault.code, fault, base] as const);

  test.each([...rows(companyFaults, company), ...rows(soleTraderFaults, trader)])(
    '%s says %s',
    (id, code, { edits, level, path }, base) => {
      const item = after(edits, id, base);
      expect([item.level, item.code, item.path]).toEqual([level, code, path]);
      for (const locale of ['zh', 'en'] as const) {
        const words = lintWords(item, locale);
        expect(Object.values(words).join()).not.toMatch(/[{}]|undefined/);
        expect(words.sentence).not.toBe(code);
        expect(words.fix).not.toBe('');
      }
      expect(itemIn(base, id).level).toBe('pass');
    },
  );

  test('is found by every rule both ways', () => {
    const told = new Set([...companyFaults, ...soleTraderFaults].map(({ id }) => id));
    expect(lintRules.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
  });

  test('counts once, however much hangs on it', () => {
    const spoiled = edited(company, {
      'papers.0.validUntil': '2026-11-21',
      'papers.0.holderName': '别的公司',
    });
    const items = lintDossier(spoiled, context).items.filter(({ level }) => level === 'mustFix');
    expect(items.map(({ id, others }) => [id, others.length])).toEqual([
      ['papers', 0],
      ['papers_complete', 0],
    ]);
  });

  test('tells everything a rule has found, the gravest first', () => {
    const item = after(
      { 'licence.image.findings': ['doc.glare', 'file.empty', 'doc.blurred', 'doc.glare'] },
      'image_quality',
    );
    expect(findingsOf(item).map(({ level, code }) => [level, code])).toEqual([
      ['mustFix', 'lint.image_unusable'],
      ['advice', 'doc.glare'],
      ['advice', 'doc.blurred'],
    ]);
    expect(item).toMatchObject({
      step: 'licence',
      level: 'mustFix',
      ruleSource: expect.stringContaining('Accreditation'),
    });
  });
});

describe('what a policy decides', () => {
  const today = lintContext(wechat2026);

  test('a number of 15 digits is compared by hand under the default rules and refused today', () => {
    const number = { 'subject.licenceNumber': '460323035484748' };
    expect(after(number, 'uscc')).toMatchObject({ level: 'advice', code: 'lint.regno_by_hand' });
    expect(itemIn(edited(company, number), 'uscc', today).code).toBe('regno.not_accepted');
  });

  test('a company needs an account under the default rules only', () => {
    const without = edited(company, { bank: undefined });
    expect(itemIn(without, 'bank_name')).toMatchObject({ level: 'unknown', code: 'lint.not_in_dossier' });
    expect(itemIn(without, 'bank_name', today)).toMatchObject({ level: 'pass', code: 'lint.not_asked' });
    expect(itemIn(without, 'bank_account', today).level).toBe('pass');
  });

  test('an account that is given is checked though none is asked for', () => {
    const wrong = edited(company, { 'bank.accountNumber': '12' });
    expect(itemIn(wrong, 'bank_account', today).level).toBe('mustFix');
  });

  test('an invoice may be left out under the default rules only', () => {
    const none = edited(company, { invoice: { kind: 'none' } });
    expect(itemIn(none, 'invoice').level).toBe('pass');
    expect(itemIn(none, 'invoice', today).code).toBe('invoice.kind');
    expect(itemIn(edited(none, { 'invoice.payer': 'provider' }), 'invoice', today).level).toBe('pass');
  });

  test('what the legal representative lifts is not counted', () => {
    const full = { 'quota.adminPhone': 9, 'quota.adminIdCard': 9, 'quota.adminWechat': 9 };
    expect(after(full, 'quota').level).toBe('pass');
    const subject = after({ ...full, 'quota.subjectAccounts': 2 }, 'quota');
    expect([subject.params, subject.others]).toEqual([{ limit: 2, used: 2 }, []]);
  });

  test('without a list of categories nothing is said of them', () => {
    const { edition: _edition, ...rest } = { ...context, edition: undefined };
    const policy = { ...seed2021, values: { ...seed2021.values, 'categories.edition': 'none' } };
    for (const id of ['categories', 'scope', 'papers_complete'] as const)
      expect(itemIn(company, id, { ...rest, policy }).level).toBe('unknown');
    expect(itemIn(company, 'categories', { ...rest, policy, edition: editionIn(seed2021) }).level).toBe(
      'pass',
    );
  });
});

describe('what is not in the dossier', () => {
  test('is unknown, item by item, and blocks nothing', () => {
    const { items, mustFix, unknown } = lintDossier({}, context);
    expect([mustFix, unknown]).toEqual([0, items.length]);
    expect(lintDossier({ subject: { kind: 'enterprise' } }, context).mustFix).toBe(0);
    for (const item of items) expect(lintWords(item, 'zh').sentence).toBe('资料里还没有这一项，没有检查');
  });

  test.each([
    ['names_equal', 'subject.name'],
    ['uscc', 'subject.licenceNumber'],
    ['uscc', 'subject.kind'],
    ['licence_dates', 'licence.establishedOn'],
    ['licence_dates', 'licence.validUntil'],
    ['image_quality', 'licence.image'],
    ['bank_name', 'bank.accountName'],
    ['bank_account', 'bank.accountNumber'],
    ['bank_account', 'bank.bankName'],
    ['administrator', 'administrator.scannedAsSame'],
    ['contact', 'contact.mobileProvedAt'],
    ['naming', 'naming.basis'],
    ['naming', 'naming.name'],
    ['naming', 'naming.trademark'],
    ['naming', 'naming.trademark.certificate'],
    ['invoice', 'invoice.kind'],
    ['invoice', 'invoice.taxNumber'],
    ['papers', 'papers'],
    ['window', 'deadline'],
    ['subject', 'subject.legalRepName'],
    ['licence_matches', 'licence.legalRepOnLicence'],
    ['scope', 'categories'],
    ['administrator_id', 'administrator.idNumber'],
    ['contact_details', 'contact.email'],
    ['contact_reachable', 'contact.unreachableNumbers'],
    ['call_times', 'contact'],
    ['account_name', 'naming.name'],
    ['introduction', 'naming.introduction'],
    ['categories', 'categories'],
    ['papers_complete', 'papers'],
    ['letter', 'subject.kind'],
    ['registry', 'registry.outcome'],
    ['quota', 'quota.subjectAccounts'],
    ['terms', 'terms.currentVersion'],
    ['terms', 'terms.acceptedVersion'],
  ] as const)('%s is unknown without %s', (id, path) => {
    expect(after({ [path]: undefined }, id)).toMatchObject({ level: 'unknown', code: 'lint.not_in_dossier' });
  });

  test.each(['validFrom', 'scope', 'address'])('the check of the dates does without %s', (key) => {
    expect(after({ [`licence.${key}`]: undefined }, 'licence_dates').level).toBe('pass');
  });

  test('the scope is unknown when a category asks for it', () => {
    expect(after({ 'licence.scope': undefined }, 'scope', trader).level).toBe('unknown');
    expect(after({ 'licence.scope': undefined }, 'papers_complete', trader).level).toBe('pass');
    expect(after({ 'licence.scope': undefined }, 'scope').level).toBe('pass');
  });

  test('what is wrong is told although the rest is missing', () => {
    expect(itemIn({ licence: { validUntil: '2020-01-01' } }, 'licence_dates').code).toBe('licence.expired');
    expect(itemIn({ papers: [{ documentType: 'food.workshop' }] }, 'papers_complete').code).toBe(
      'paper.wrong_kind',
    );
    expect(itemIn({ bank: { cnaps: '1' } }, 'bank_account').code).toBe('bank.cnaps_length');
  });

  test('a register that was not asked claims nothing', () => {
    for (const outcome of ['notCompared', 'unavailable'])
      expect(after({ 'registry.outcome': outcome }, 'registry')).toMatchObject({
        level: 'unknown',
        code: 'lint.not_compared',
      });
  });

  test('hours are not counted without a moment, days are counted from the day', () => {
    const { now: _now, ...day } = context;
    expect(itemIn(company, 'contact', day).level).toBe('unknown');
    expect(itemIn(company, 'call_times', day).level).toBe('unknown');
    const window = edited(company, { 'deadline.windowEndsAt': '2026-11-24T12:00:00+08:00' });
    expect(itemIn(window, 'window', day).params).toEqual({ days: 2, min: 5 });
  });
});
