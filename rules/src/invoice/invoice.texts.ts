import type { RefusalTexts } from '../texts.ts';

export const invoiceTexts = {
  'invoice.kind': {
    zh: '这种发票现在不能开',
    en: 'This kind of invoice is not issued now',
    fix: { zh: '从列出的发票类型里选择', en: 'Choose one of the kinds listed' },
  },
  'invoice.title_differs': {
    zh: '发票抬头须与认证主体一致：{entityName}',
    en: 'The invoice is made out to the verified subject: {entityName}',
    fix: { zh: '用认证主体的名称作抬头', en: 'Use the name of the verified subject' },
  },
  'invoice.special_field_missing': {
    zh: '专用发票须填写这一项',
    en: 'A special invoice needs this',
    fix: {
      zh: '补齐，或改开电子普通发票',
      en: 'Fill it in, or choose an electronic ordinary invoice',
    },
  },
  'invoice.too_long': {
    zh: '最多 {max} 个字，您填写了 {count} 个',
    en: 'At most {max} characters; this has {count}',
    fix: { zh: '缩短内容', en: 'Make it shorter' },
  },
  'invoice.postcode': {
    zh: '邮编是 6 位数字',
    en: 'A postcode has 6 digits',
    fix: { zh: '核对收件地址的邮编', en: 'Check the postcode of the address' },
  },
} satisfies RefusalTexts;
