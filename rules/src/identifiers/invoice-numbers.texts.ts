import type { RefusalTexts } from '../texts.ts';

/** Sentences for taxpayer and invoice numbers, trademarks and platform ids. */
export const invoiceNumberTexts = {
  'invoice.tax_length': {
    zh: '纳税人识别号应为 15、17、18 或 20 位，您填写了 {count} 位',
    en: 'A taxpayer number has 15, 17, 18 or 20 characters; you entered {count}',
    fix: {
      zh: '三证合一的企业填写 18 位统一社会信用代码',
      en: 'Companies with a merged licence enter the 18-character unified social credit code',
    },
  },
  'invoice.tax_charset': {
    zh: '纳税人识别号只有数字和字母，第 {position} 位是「{sign}」',
    en: 'A taxpayer number has digits and letters only; character {position} is “{sign}”',
    fix: {
      zh: '改正第 {position} 位',
      en: 'Correct character {position}',
    },
  },
  'invoice.tax_check': {
    zh: '纳税人识别号校验不通过，对照营业执照逐位核对',
    en: 'The taxpayer number fails its check; compare it with the business licence character by character',
    fix: {
      zh: '改正写错或写反的一位',
      en: 'Correct the character that was mistyped or exchanged',
    },
  },
  'vat.number_length': {
    zh: '发票号码应为 20 位（数电票）或 8 位，您填写了 {count} 位',
    en: 'An invoice number has 20 digits (digital) or 8; you entered {count}',
    fix: {
      zh: '对照发票右上角把号码填写完整',
      en: 'Copy the whole number from the upper right corner of the invoice',
    },
  },
  'vat.number_charset': {
    zh: '发票号码只有数字，第 {position} 位是「{sign}」',
    en: 'An invoice number has digits only; character {position} is “{sign}”',
    fix: {
      zh: '对照发票改正第 {position} 位',
      en: 'Correct character {position} from the invoice',
    },
  },
  'vat.number_year': {
    zh: '数电票号码的前 2 位是年份，{year} 年不可能',
    en: 'The first two digits of a digital invoice are the year; {year} is impossible',
    fix: {
      zh: '对照发票核对前 2 位',
      en: 'Compare the first two digits with the invoice',
    },
  },
  'vat.code_length': {
    zh: '发票代码应为 10 位或 12 位，您填写了 {count} 位',
    en: 'An invoice code has 10 or 12 digits; you entered {count}',
    fix: {
      zh: '对照发票左上角把代码填写完整；数电票没有发票代码',
      en: 'Copy the whole code from the upper left corner; digital invoices have none',
    },
  },
  'vat.code_charset': {
    zh: '发票代码只有数字，第 {position} 位是「{sign}」',
    en: 'An invoice code has digits only; character {position} is “{sign}”',
    fix: {
      zh: '对照发票改正第 {position} 位',
      en: 'Correct character {position} from the invoice',
    },
  },
  'trademark.number': {
    zh: '商标注册号是 1 到 8 位数字，后面可以有一个字母；国际注册是 G 加 6 到 7 位数字',
    en: 'A trademark number has 1 to 8 digits, perhaps with a letter behind; an international one is G and 6 to 7 digits',
    fix: {
      zh: '对照商标注册证填写，受理通知书上的申请号不能代替',
      en: 'Copy it from the certificate of registration; a receipt of filing does not count',
    },
  },
  'trademark.class': {
    zh: '商标类别是 1 到 45 的数字',
    en: 'A trademark class is a number from 1 to 45',
    fix: {
      zh: '对照商标注册证上的「核定使用商品（第 … 类）」填写',
      en: 'Copy the class from the certificate of registration',
    },
  },
  'appid.format': {
    zh: 'AppID 是 wx 加 16 位数字或小写字母 a 到 f',
    en: 'An AppID is wx and 16 digits or lower-case letters a to f',
    fix: {
      zh: '在「开发设置」里复制 AppID',
      en: 'Copy the AppID from the developer settings',
    },
  },
  'appid.original_id': {
    zh: '这是原始 ID（gh_ 开头），这里需要 wx 开头的 AppID',
    en: 'This is an original id (gh_); here the AppID, which begins with wx, is needed',
    fix: {
      zh: '在「开发设置」里复制 AppID',
      en: 'Copy the AppID from the developer settings',
    },
  },
  'original_id.format': {
    zh: '原始 ID 是 gh_ 加 12 位数字或小写字母 a 到 f',
    en: 'An original id is gh_ and 12 digits or lower-case letters a to f',
    fix: {
      zh: '在「账号详情」里复制原始 ID',
      en: 'Copy the original id from the account details',
    },
  },
  'original_id.appid': {
    zh: '这是 AppID（wx 开头），这里需要 gh_ 开头的原始 ID',
    en: 'This is an AppID (wx); here the original id, which begins with gh_, is needed',
    fix: {
      zh: '在「账号详情」里复制原始 ID',
      en: 'Copy the original id from the account details',
    },
  },
} satisfies RefusalTexts;
