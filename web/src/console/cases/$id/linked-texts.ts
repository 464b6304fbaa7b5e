import { area } from '../../../texts/area.ts';

export const linkedTexts = area(
  {
    title: '有共同点的其他商户',
    what: '有共同点的其他商户',
    mobile: '手机号相同',
    bankAccount: '对公账户相同',
    legalRep: '法定代表人是同一人',
    licence: '执照号码相同',
    elsewhere: '另有 {n} 个商户的单据在其他机构',
    and: '、',
  },
  {
    title: 'Other merchants with something in common',
    what: 'merchants with something in common',
    mobile: 'Same phone',
    bankAccount: 'Same corporate account',
    legalRep: 'Same legal representative',
    licence: 'Same licence number',
    elsewhere: '{n} more are with other agencies',
    and: ', ',
  },
);
