import { describe, expect, test } from 'vitest';
import { noAnswers, readEligibilityAnswers } from './eligibility-answers.ts';
import { ready, shop } from './testing/eligibility-fixtures.ts';

describe('reading answers', () => {
  test('reads what is right and leaves out what is not', () => {
    const read = readEligibilityAnswers({
      ...ready,
      subjectKind: 'king',
      foodKinds: ['alcohol', 'stones', 'prepackaged', 'alcohol'],
      freshMailboxes: 7,
      intendedCategories: [shop('玩具'), shop(' 玩具 '), { first: '商家自营' }, null],
      heldPapers: [
        {
          documentType: 'food.operation',
          validUntil: '2027年1月2日',
          items: ['销售', 3],
          count: 2,
          holder: 'branch',
          number: 'JY1',
          holderName: '甲',
          scope: '乙',
        },
        { documentType: 'commitment', validUntil: 'permanent', count: -1, items: [] },
        { documentType: 'licence', validUntil: '2027-02-30' },
        'paper',
      ],
      known: { 'circumstance:retail': true, broken: 'yes' },
      proofMode: 'oath',
    });
    expect(read).toEqual({
      ...ready,
      subjectKind: 'unsure',
      foodKinds: ['prepackaged', 'alcohol'],
      freshMailboxes: 'unsure',
      intendedCategories: [shop('玩具')],
      heldPapers: [
        {
          documentType: 'food.operation',
          validUntil: '2027-01-02',
          items: ['销售'],
          count: 2,
          holder: 'branch',
          number: 'JY1',
          holderName: '甲',
          scope: '乙',
        },
        { documentType: 'commitment', validUntil: 'permanent' },
        { documentType: 'licence' },
      ],
      known: { 'circumstance:retail': true },
      proofMode: 'unsure',
    });
    expect(readEligibilityAnswers(null)).toEqual(noAnswers);
    expect(readEligibilityAnswers(read)).toEqual(read);
  });
});
