import type { RefusalTexts } from '../texts.ts';

/** Sentences for bank cards, accounts and routing numbers. */
export const bankNumberTexts = {
  'card.length': {
    zh: '银行卡号应为 {from} 到 {until} 位，您填写了 {count} 位',
    en: 'A bank card number has {from} to {until} digits; you entered {count}',
    fix: {
      zh: '对照银行卡正面把卡号填写完整',
      en: 'Copy the whole number from the front of the card',
    },
  },
  'card.charset': {
    zh: '银行卡号只有数字，第 {position} 位是「{sign}」',
    en: 'A bank card number has digits only; character {position} is “{sign}”',
    fix: {
      zh: '对照银行卡改正第 {position} 位',
      en: 'Correct character {position} from the card',
    },
  },
  'card.check': {
    zh: '银行卡号校验不通过，对照银行卡逐位核对',
    en: 'The bank card number fails its check; compare it with the card digit by digit',
    fix: {
      zh: '改正写错或写反的数字；企业账户填写对公账号',
      en: 'Correct the digit that was mistyped or exchanged; for a company enter the account number',
    },
  },
  'card.check_unsure': {
    zh: '这张卡的发卡组织不明，校验也不通过，核对后可以继续',
    en: 'The scheme of this card is unknown and its check fails; go on after comparing it',
    fix: {
      zh: '对照银行卡逐位核对',
      en: 'Compare it with the card digit by digit',
    },
  },
  'bank.cnaps_length': {
    zh: '联行号应为 12 位数字，您填写了 {count} 位',
    en: 'A CNAPS number has 12 digits; you entered {count}',
    fix: {
      zh: '向开户行询问 12 位联行号，或留空由我们查找',
      en: 'Ask the bank for the 12-digit CNAPS number, or leave it to us',
    },
  },
  'bank.cnaps_digits': {
    zh: '联行号只有数字，第 {position} 位是「{sign}」',
    en: 'A CNAPS number has digits only; character {position} is “{sign}”',
    fix: {
      zh: '改正第 {position} 位',
      en: 'Correct character {position}',
    },
  },
  'bank.cnaps_check': {
    zh: '联行号校验不通过，与开户行给出的号码逐位核对',
    en: 'The CNAPS number fails its check; compare it with the one the bank gave, digit by digit',
    fix: {
      zh: '改正写错或写反的数字，或留空由我们查找',
      en: 'Correct the digit that was mistyped or exchanged, or leave it to us',
    },
  },
  'bank.cnaps_class': {
    zh: '联行号前 3 位 {bankClass} 不是已知的行别，核对后可以继续',
    en: 'The first three digits, {bankClass}, are no known bank class; go on after checking them',
    fix: {
      zh: '与开户行给出的号码核对',
      en: 'Compare it with the number the bank gave',
    },
  },
  'bank.account_digits': {
    zh: '对公账号应为 {from} 到 {until} 位数字，您填写了 {count} 位',
    en: 'A corporate account has {from} to {until} digits; you entered {count} characters',
    fix: {
      zh: '对照开户许可证或银行回单填写，只填数字',
      en: 'Copy it from the account permit or a bank slip, digits only',
    },
  },
  'bank.account_length': {
    zh: '{bank}的对公账号很少是 {count} 位，常见的是 {usual} 位，核对后可以继续',
    en: 'Corporate accounts of {bank} rarely have {count} digits, usually {usualEn}; go on after checking',
    fix: {
      zh: '对照银行回单逐位核对',
      en: 'Compare it with a bank slip digit by digit',
    },
  },
  'bank.account_card': {
    zh: '这像是个人银行卡号，对公账号在开户许可证或银行回单上',
    en: 'This looks like a personal card; the corporate account stands on the account permit or a bank slip',
    fix: {
      zh: '核对后可以继续',
      en: 'Go on after checking',
    },
  },
} satisfies RefusalTexts;
