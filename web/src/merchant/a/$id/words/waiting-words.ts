import type { Words } from '@ruzhu/rules';

const w = (zh: string, en: string): Words => ({ zh, en });

/** What is being done while the ball is with someone else: by task, and by who has it where that tells more. */
const waitingWords: Readonly<Record<string, Words>> = {
  'verify/legalRep': w('在手机上完成法定代表人验证', 'Proves it on the own phone'),
  'verify/authority': w('核对小额付款', 'Compares the small transfer'),
  'proof/legalRep': w('在手机上完成法定代表人验证', 'Proves it on the own phone'),
  'proof/authority': w('核对小额付款', 'Compares the small transfer'),
  'review/system': w('派给审核机构', 'Gives it to a review agency'),
  'review/reviewer': w('审核资料，打电话核实', 'Reviews what was handed in and calls'),
  'review/contact': w('选择接听时段或回电', 'Chooses when to be called, or calls back'),
  'review/nameReviewer': w('审核名称', 'Decides on the name'),
  submitMiniProgram: w('审核小程序的名称和类目', 'Reviews the mini program'),
};

export const waitingTitle = (what: string, who: string): Words =>
  waitingWords[`${what}/${who}`] ?? waitingWords[what] ?? w('处理您的申请', 'Works on your application');
