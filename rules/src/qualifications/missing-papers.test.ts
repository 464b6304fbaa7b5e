import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { circumstanceKey, type HeldPaper, type PaperFacts } from './held-paper.ts';
import { MAX_WAYS, missingPapers, type PaperNeed } from './missing-papers.ts';
import {
  allOf,
  anyOf,
  circumstancesOf,
  type DocNode,
  doc,
  none,
  type PaperRule,
  papersOf,
  when,
} from './paper-rule.ts';

const asOf = civilDate(2026, 11, 22);
const facts: PaperFacts = { asOf };
const held = (documentType: string, more: Partial<HeldPaper> = {}): HeldPaper => ({ documentType, ...more });
const waysOf = (rule: PaperRule, papers: readonly HeldPaper[] = [], known: PaperFacts = facts) => {
  const answer = missingPapers(rule, papers, known);
  return answer.kind === 'satisfied'
    ? []
    : answer.ways.map((way) => way.needs.map((need) => need.documentType));
};

describe('which papers are missing', () => {
  test.each<[string, PaperRule, readonly HeldPaper[], 'satisfied' | 'missing' | 'depends']>([
    ['nothing is needed', none, [], 'satisfied'],
    ['the paper is held', doc('food.operation'), [held('food.operation')], 'satisfied'],
    ['another paper is held', doc('food.operation'), [held('food.production')], 'missing'],
    [
      'one of two is held',
      anyOf(doc('food.operation'), doc('food.production')),
      [held('food.production')],
      'satisfied',
    ],
    [
      'both of two are needed',
      allOf(doc('food.operation'), doc('food.production')),
      [held('food.production')],
      'missing',
    ],
    [
      'one of two papers is there',
      doc('auction.approval', { minCount: 2 }),
      [held('auction.approval')],
      'missing',
    ],
    [
      'two papers are there',
      doc('auction.approval', { minCount: 2 }),
      [held('auction.approval', { count: 2 })],
      'satisfied',
    ],
    ['a partner holds it instead', doc('licence'), [held('licence', { holder: 'partner' })], 'missing'],
    [
      'the partner must hold it and does',
      doc('licence', { holder: 'partner' }),
      [held('licence', { holder: 'partner' })],
      'satisfied',
    ],
    [
      'it expired yesterday',
      doc('food.operation'),
      [held('food.operation', { validUntil: civilDate(2026, 11, 21) })],
      'missing',
    ],
    ['it expires today', doc('food.operation'), [held('food.operation', { validUntil: asOf })], 'satisfied'],
    [
      'it never expires',
      doc('food.operation'),
      [held('food.operation', { validUntil: 'permanent' })],
      'satisfied',
    ],
    [
      'the item is on it',
      doc('telecom.valueAdded', { itemsAny: ['在线数据处理'] }),
      [held('telecom.valueAdded', { items: ['在线数据处理与交易处理业务'] })],
      'satisfied',
    ],
    [
      'the item is not on it',
      doc('telecom.valueAdded', { itemsAny: ['在线数据处理'] }),
      [held('telecom.valueAdded', { items: ['互联网信息服务'] })],
      'missing',
    ],
    [
      'nobody said what is on it',
      doc('telecom.valueAdded', { itemsAny: ['在线数据处理'] }),
      [held('telecom.valueAdded')],
      'depends',
    ],
    [
      'the scope names it',
      doc('licence', { scopeAny: ['水果'] }),
      [held('licence', { scope: '新鲜 水果零售；日用品销售' })],
      'satisfied',
    ],
    [
      'the scope does not name it',
      doc('licence', { scopeAny: ['水果'] }),
      [held('licence', { scope: '日用品销售' })],
      'missing',
    ],
    ['nobody said what the scope is', doc('licence', { scopeAny: ['水果'] }), [held('licence')], 'depends'],
    [
      'the circumstance is not known',
      doc('food.portHealth', { when: 'portShop' }),
      [held('food.portHealth')],
      'depends',
    ],
  ])('when %s', (_title, rule, papers, kind) => {
    expect(missingPapers(rule, papers, facts).kind).toBe(kind);
  });

  test('a paper in another name does not count, brackets and spaces aside', () => {
    const named = { ...facts, subjectName: '示例（海南）有限公司' };
    const rule = doc('food.operation');
    expect(
      missingPapers(rule, [held('food.operation', { holderName: '示例(海南) 有限公司' })], named).kind,
    ).toBe('satisfied');
    expect(missingPapers(rule, [held('food.operation', { holderName: '别家有限公司' })], named).kind).toBe(
      'missing',
    );
  });

  test('a branch closed by what is known offers no way', () => {
    const rule = anyOf(doc('food.prepackagedFiling', { when: 'onlyPrepackaged' }), doc('food.operation'));
    const closed = { asOf, known: { [circumstanceKey('onlyPrepackaged')]: false } };
    expect(waysOf(rule, [], closed)).toEqual([['food.operation']]);
    expect(
      missingPapers(doc('oil.retail', { when: 'retail' }), [], {
        asOf,
        known: { 'circumstance:retail': false },
      }),
    ).toEqual({
      kind: 'missing',
      ways: [],
    });
  });

  test('the easiest way comes first: fewer papers, then fewer days, and what rests on a guess last', () => {
    const rule = anyOf(
      allOf(doc('licence'), doc('food.operation')),
      doc('food.production'),
      doc('food.prepackagedFiling'),
      doc('food.portHealth', { when: 'portShop' }),
    );
    expect(waysOf(rule)).toEqual([
      ['food.prepackagedFiling'],
      ['food.production'],
      ['licence', 'food.operation'],
      ['food.portHealth'],
    ]);
  });

  test('a paper that serves two branches is got once', () => {
    const rule = allOf(doc('food.operation'), doc('food.operation', { itemsAny: ['保健食品销售'] }));
    const answer = missingPapers(rule, [], facts);
    expect(answer.kind === 'missing' && answer.ways[0]?.needs).toHaveLength(1);
  });

  test('what is held but lacks an item only has to be amended', () => {
    const rule = doc('telecom.valueAdded', { itemsAny: ['在线数据处理'] });
    const answer = missingPapers(rule, [held('telecom.valueAdded', { items: ['互联网信息服务'] })], facts);
    expect(answer.kind === 'missing' && answer.ways[0]?.needs[0]?.amend).toBe(true);
    const fresh = missingPapers(rule, [], facts);
    expect(fresh.kind === 'missing' && fresh.ways[0]?.needs[0]?.amend).toBe(false);
  });

  test('a tree with far too many combinations is cut short, not computed', () => {
    const wide = anyOf(...Array.from({ length: 20 }, (_, index) => doc(`made.up.${index}`)));
    const rule = allOf(
      ...Array.from({ length: 12 }, () => wide),
      ...Array.from({ length: 6 }, (_, index) => anyOf(doc(`left.${index}`), doc(`right.${index}`))),
    );
    expect(waysOf(rule).length).toBeLessThanOrEqual(MAX_WAYS);
  });
});

const keys = ['licence', 'food.operation', 'food.production', 'commitment', 'platform.record'] as const;
const conditions = ['portShop', 'producer', 'retail'] as const;

const leaf = (counted: boolean): fc.Arbitrary<PaperRule> =>
  fc
    .record({
      key: fc.constantFrom(...keys),
      circumstance: fc.option(fc.constantFrom(...conditions), { nil: undefined, freq: 3 }),
      item: fc.option(fc.constantFrom('甲', '乙'), { nil: undefined }),
      holder: fc.option(fc.constantFrom('partner' as const), { nil: undefined, freq: 4 }),
      count: counted ? fc.integer({ min: 1, max: 2 }) : fc.constant(1),
    })
    .map(({ key, circumstance, item, holder, count }) => ({
      kind: 'doc' as const,
      doc: key,
      ...(circumstance ? { when: circumstance } : {}),
      ...(item ? { itemsAny: [item] } : {}),
      ...(holder ? { holder } : {}),
      ...(count > 1 ? { minCount: count } : {}),
    }));

const trees = (counted: boolean): fc.Arbitrary<PaperRule> =>
  fc.letrec<{ tree: PaperRule }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf(counted),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((of) => anyOf(...of)),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((of) => allOf(...of)),
      fc.tuple(fc.constantFrom(...conditions), tie('tree')).map(([name, rule]) => when(name, rule)),
      fc.constant(none),
    ),
  })).tree;

const somePapers = fc
  .array(
    fc.record({
      key: fc.constantFrom(...keys),
      item: fc.option(fc.constantFrom('甲', '乙'), { nil: undefined }),
    }),
    { maxLength: 3 },
  )
  .map((list) => list.map(({ key, item }) => held(key, item ? { items: [item] } : {})));

const someFacts = fc
  .dictionary(fc.constantFrom(...conditions.map(circumstanceKey)), fc.boolean())
  .map((known): PaperFacts => ({ asOf, known }));

const made = (need: PaperNeed): HeldPaper =>
  held(need.documentType, {
    holder: need.holder,
    count: need.count,
    ...(need.itemsAny[0] ? { items: [need.itemsAny[0]] } : {}),
  });

const madeOf = (node: DocNode): HeldPaper =>
  held(node.doc, {
    ...(node.holder ? { holder: node.holder } : {}),
    ...(node.itemsAny?.[0] ? { items: [node.itemsAny[0]] } : {}),
  });

test('what is assumed of the subject’s paper says nothing of the partner’s', () => {
  const rule = allOf(
    doc('licence', { itemsAny: ['乙'] }),
    doc('licence', { itemsAny: ['乙'], holder: 'partner' }),
  );
  const answer = missingPapers(rule, [held('licence'), held('licence', { holder: 'partner' })], facts);
  const on = answer.kind === 'depends' ? answer.on : [];
  expect(on.map((assumed) => new Set(assumed.map(({ key }) => key)).size)).toEqual([2]);
});

test('a way that only the same question again would have made shorter is not told beside the shorter one', () => {
  const rule = when(
    conditions[0]!,
    allOf(anyOf(when(conditions[0]!, doc('platform.record')), doc('licence')), doc('food.operation')),
  );
  expect(waysOf(rule, [held('platform.record')])).toEqual([['food.operation']]);
});

test('two papers that name different items are the two that were asked for', () => {
  const two = doc('platform.record', { minCount: 2 });
  const items = allOf(
    doc('platform.record', { itemsAny: ['甲'] }),
    doc('platform.record', { itemsAny: ['乙'] }),
  );
  expect(waysOf(allOf(two, items))).toEqual([['platform.record', 'platform.record']]);
  expect(waysOf(anyOf(two, allOf(items, doc('licence'))))).toEqual([['platform.record']]);
});

describe('the ways out, whatever the tree', () => {
  test('every way completes the rule once its papers are there and its assumptions hold', () => {
    fc.assert(
      fc.property(trees(true), somePapers, someFacts, (rule, papers, known) => {
        const answer = missingPapers(rule, papers, known);
        if (answer.kind === 'satisfied') return;
        for (const way of answer.ways) {
          const sure = {
            ...known,
            known: { ...known.known, ...Object.fromEntries(way.assuming.map((one) => [one.key, true])) },
          };
          expect(missingPapers(rule, [...papers, ...way.needs.map(made)], sure).kind).toBe('satisfied');
        }
      }),
      { numRuns: 400 },
    );
  });

  test('no paper of a way can be left out', () => {
    fc.assert(
      fc.property(trees(true), somePapers, someFacts, (rule, papers, known) => {
        const answer = missingPapers(rule, papers, known);
        if (answer.kind === 'satisfied') return;
        for (const way of answer.ways) {
          const sure = {
            ...known,
            known: { ...known.known, ...Object.fromEntries(way.assuming.map((one) => [one.key, true])) },
          };
          // Other open questions count as answered with no, so that nothing else can complete the rule.
          const closed = {
            ...sure,
            known: { ...Object.fromEntries(open(rule).map((key) => [key, false])), ...sure.known },
          };
          way.needs.forEach((need, left) => {
            // A held paper that is amended stays one paper, which `made` cannot say.
            if (way.needs.some((one) => one.amend && one.documentType === need.documentType)) return;
            const rest = way.needs.filter((_one, index) => index !== left).map(made);
            expect(missingPapers(rule, [...papers, ...rest], closed).kind).not.toBe('satisfied');
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  test('whatever set of papers completes a rule, it contains one of the ways', () => {
    fc.assert(
      fc.property(trees(false), someFacts, fc.infiniteStream(fc.boolean()), (rule, known, coin) => {
        const all = {
          ...known,
          known: {
            ...Object.fromEntries(circumstancesOf(rule).map((name) => [circumstanceKey(name), true])),
            ...known.known,
          },
        };
        const bought = papersOf(rule)
          .filter(() => coin.next().value)
          .map(madeOf);
        if (missingPapers(rule, bought, all).kind !== 'satisfied') return;
        const answer = missingPapers(rule, [], all);
        if (answer.kind === 'satisfied') return;
        const contained =
          answer.kind === 'missing' &&
          answer.ways.some((way) =>
            way.needs.every((need) => missingPapers(asRule(need), bought, all).kind === 'satisfied'),
          );
        expect(contained).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

const asRule = (need: PaperNeed): PaperRule =>
  doc(need.documentType, {
    holder: need.holder,
    minCount: need.count,
    ...(need.itemsAny.length > 0 ? { itemsAny: need.itemsAny } : {}),
  });

const open = (rule: PaperRule): readonly string[] => [
  ...circumstancesOf(rule).map(circumstanceKey),
  ...papersOf(rule).flatMap((node) =>
    node.itemsAny
      ? [`items:${node.doc}${node.holder ? `@${node.holder}` : ''}:${node.itemsAny.join('|')}`]
      : [],
  ),
];
