import type { RefusalTexts } from '../texts.ts';

export const trademarkTexts = {
  'trademark.certificate_missing': {
    zh: '基于商标命名须上传商标注册证',
    en: 'A name from a trademark needs the trademark certificate',
    fix: { zh: '上传商标注册证，或改选「自选词汇」', en: 'Upload the certificate, or choose own words' },
  },
  'trademark.not_registered': {
    zh: '这是受理通知书，商标还没有注册',
    en: 'This is a notice of acceptance; the trademark is not registered yet',
    fix: {
      zh: '上传注册证，或改选「自选词汇」',
      en: 'Upload the certificate of registration, or choose own words',
    },
  },
  'trademark.foreign': {
    zh: '只接受在中国注册的商标',
    en: 'Only trademarks registered in China are accepted',
    fix: {
      zh: '换成中国的商标注册证，或改选「自选词汇」',
      en: 'Use a Chinese certificate, or choose own words',
    },
  },
  'trademark.expired': {
    zh: '商标已于 {date} 到期',
    en: 'The trademark ended on {date}',
    fix: { zh: '上传续展证明或新的注册证', en: 'Upload the renewal or a new certificate' },
  },
  'trademark.holder_differs': {
    zh: '商标注册人是「{holder}」，与认证主体不一致',
    en: 'The trademark is held by “{holder}”, not by the verified subject',
    fix: {
      zh: '补充核准商标转让证明或商标授权书',
      en: 'Add the approval of a transfer or a licence',
    },
  },
  'trademark.licence_unsigned': {
    zh: '商标授权书须写明注册号，并由双方盖章或签字',
    en: 'A licence names the registration number and is sealed or signed by both',
    fix: { zh: '补齐后重新上传', en: 'Complete it and upload it again' },
  },
} satisfies RefusalTexts;
