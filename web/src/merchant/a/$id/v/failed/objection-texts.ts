import { area } from '../../../../../texts/area.ts';

export const objectionTexts = area(
  {
    what: '异议',
    title: '认为判断不对？',
    lead: '可以在 {until} 前提出一次异议，由平台运营核对。判错了的会重新审核，不再收费，由没有参与过的审核员审',
    open: '提出异议',
    label: '您认为不对的地方',
    hint: '对照上面的原因逐项说明，例如哪份材料里可以看到。不要写身份证号和银行账号',
    send: '提出异议',
    waiting: '已提出异议，平台运营会在 {by} 前答复。答复前，认证期限不会先到期',
    reopened: '{at} 异议成立，认证已重新审核，不再收费',
    refused: '{at} 异议没有成立，原来的结果不变',
    yours: '您在 {at} 写的',
  },
  {
    what: 'The objection',
    title: 'Do you think it is wrong?',
    lead: 'You may object once, before {until}. The operators check it. If it was wrong, it is reviewed again for no fee, by people who had no part in it',
    open: 'Object',
    label: 'What you think was judged wrongly',
    hint: 'Go through the reasons above and say, for example, which paper shows it. Leave out ID and account numbers',
    send: 'Object',
    waiting:
      'You have objected. The operators answer before {by}; the time to verify does not end before that',
    reopened: '{at}: the objection was upheld, the verification is reviewed again for no fee',
    refused: '{at}: the objection was not upheld, the result stands',
    yours: 'What you wrote on {at}',
  },
);
