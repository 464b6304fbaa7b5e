/**
 * The reviewer's rules for json-rules-engine, each fired by what is wrong. Comparing two values needs an operator of
 * ours, dates and hours too. Left out, because they would be our own code and not the engine's: check digits, which papers
 * a category needs, which words a name may not have.
 */
import type { Dossier } from '@ruzhu/rules';
import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import { patterns } from './patterns.data.ts';

type Condition = {
  readonly fact: string;
  readonly path: string;
  readonly operator: string;
  readonly value: unknown;
};

const is = (path: string, operator: string, value: unknown): Condition => ({
  fact: 'dossier',
  path: `$.${path}`,
  operator,
  value,
});

const other = (path: string) => ({ fact: 'dossier', path: `$.${path}` });

/** Refused when any of these is so. The engine's own type asks for mutable lists. */
const when = (id: string, ...any: readonly Condition[]): RuleProperties => ({
  conditions: { any: [...any] } as TopLevelCondition,
  event: { type: id },
});

const DAY = '2026-11-22';
const YESTERDAY = '2026-11-21T10:00:00+08:00';
const FIVE_DAYS_ON = '2026-11-27T10:00:00+08:00';

const RULES: readonly RuleProperties[] = [
  when('names_equal', is('subject.name', 'notEqual', other('licence.nameOnLicence'))),
  when('uscc', is('subject.licenceNumber', 'misses', patterns.uscc)),
  when('licence_dates', is('licence.validUntil', 'before', DAY)),
  when(
    'image_quality',
    is('licence.image.present', 'notEqual', true),
    is('licence.image.findings', 'names', 'doc.blurred'),
  ),
  when('bank_name', is('bank.accountName', 'notEqual', other('subject.name'))),
  when(
    'bank_account',
    is('bank.accountNumber', 'misses', patterns.corporate_account),
    is('bank.cnaps', 'misses', patterns.cnaps),
  ),
  when('administrator', is('administrator.scannedAsSame', 'notEqual', true)),
  when('contact', is('contact.mobileProvedAt', 'before', YESTERDAY)),
  when(
    'naming',
    is('naming.basis', 'equal', null),
    is('naming.trademark.status', 'notEqual', 'registered'),
    is('naming.trademark.isChinese', 'notEqual', true),
    is('naming.trademark.certificate', 'notEqual', true),
    is('naming.trademark.holder', 'notEqual', other('subject.name')),
    is('naming.trademark.validUntil', 'before', DAY),
  ),
  when(
    'invoice',
    is('invoice.title', 'notEqual', other('subject.name')),
    is('invoice.taxNumber', 'notEqual', other('subject.licenceNumber')),
  ),
  when('papers', is('papers[0].validUntil', 'before', DAY)),
  when('window', is('deadline.windowEndsAt', 'before', FIVE_DAYS_ON)),
  when(
    'licence_matches',
    is('subject.licenceNumber', 'notEqual', other('licence.numberOnLicence')),
    is('subject.legalRepName', 'notEqual', other('licence.legalRepOnLicence')),
  ),
  when(
    'administrator_id',
    is('administrator.idNumber', 'misses', patterns.resident_id),
    is('administrator.mobile', 'misses', patterns.mobile_cn),
  ),
  when(
    'contact_details',
    is('contact.mobile', 'misses', patterns.mobile_cn),
    is('contact.email', 'misses', '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$'),
  ),
  when('account_name', is('naming.name', 'misses', '^.{2,15}$'), is('naming.isFree', 'notEqual', true)),
  when('introduction', is('naming.introduction', 'misses', '^.{4,120}$')),
  when('categories', is('categories.length', 'greaterThan', 5), is('categories.length', 'lessThan', 1)),
  when('papers_complete', is('papers[0].holderName', 'notEqual', other('subject.name'))),
  when('registry', is('registry.outcome', 'notEqual', 'match')),
  when('quota', is('quota.subjectAccounts', 'greaterThan', 49), is('quota.adminPhone', 'greaterThan', 4)),
  when('terms', is('terms.acceptedVersion', 'notEqual', other('terms.currentVersion'))),
];

/** Compiled once each, as a careful user of the engine would. */
const expressions = new Map<string, RegExp>();

function expression(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? new RegExp(pattern, 'u');
  expressions.set(pattern, known);
  return known;
}

function makeEngine(): Engine {
  const engine = new Engine([...RULES], { allowUndefinedFacts: true });
  engine.addOperator<string, string>('misses', (text, pattern) => !expression(pattern).test(text));
  engine.addOperator<string, string>(
    'before',
    (text, day) => typeof text === 'string' && text !== 'longTerm' && text < day,
  );
  engine.addOperator<readonly string[], string>('names', (list, one) => list.includes(one));
  return engine;
}

/** Whether no rule fires. */
export function engineJudge(): (dossier: Dossier) => Promise<boolean> {
  const engine = makeEngine();
  return async (dossier) => (await engine.run({ dossier })).events.length === 0;
}
