/**
 * `wechat-2026`: the rules known on 2026-11-22. Since 2023-09-25 a verification is no longer reused: a mini program
 * is born unverified, pays its own fee and must be filed (备案) before launch.
 */
import { civilDate } from '../calendar/civil-date.ts';
import type { Policy, PolicySource } from './policy.ts';
import { seed2021 } from './seed-2021.data.ts';

const since = (year: number, month: number, day: number, source: string): PolicySource => ({
  source,
  from: civilDate(year, month, day),
});
const NO_REUSE = since(
  2023,
  9,
  25,
  'platform notice: verification of mini programs becomes separate and yearly',
);

export const wechat2026: Policy = {
  ...seed2021,
  id: 'wechat-2026',
  title: { zh: '2026 规则', en: '2026 rules' },
  values: {
    ...seed2021.values,
    'licence.numberKinds': ['uscc'],
    'categories.edition': 'wechat-2026',
    'name.signs': '-+&.',
    'verify.bankRequired': [],
    'verify.entityProof': ['transfer', 'legalRepFace', 'electronicLicence'],
    'invoice.kinds': ['electronic', 'digitalSpecial'],
    'reuse.parts': ['operator'],
    'reuse.verifiedAtBirth': false,
    'reuse.mustCopyVerification': [],
    'mp.filingRequired': true,
    'mp.verificationRequired': true,
    'category.max': 20,
    'privacy.minTypes': 1,
    'privacy.noticeRequired': true,
  },
  sources: {
    ...seed2021.sources,
    'licence.numberKinds': since(
      2026,
      4,
      30,
      'developers.weixin.qq.com/community/develop/doc/0004829e9105005ce7d480e6561401',
    ),
    'categories.edition': since(
      2026,
      2,
      8,
      'list of service categories open to mini programs, text of 2026-02-08',
    ),
    'invoice.kinds': since(2024, 4, 3, 'paper special VAT invoices ended'),
    'reuse.parts': NO_REUSE,
    'reuse.verifiedAtBirth': NO_REUSE,
    'mp.verificationRequired': NO_REUSE,
    'mp.filingRequired': since(2023, 9, 1, 'filing of mini programs before launch'),
    'category.max': { source: 'developers.weixin.qq.com, api_getsettingcategories' },
    'privacy.minTypes': since(2023, 9, 15, 'developers.weixin.qq.com, api_setprivacysetting'),
    'verify.entityProof': { source: 'platform change of 2024: choice of entity proof' },
  },
};
