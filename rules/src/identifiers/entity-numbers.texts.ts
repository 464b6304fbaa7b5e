import type { RefusalTexts } from '../texts.ts';

/** Sentences for the numbers of registered entities, and for regions. */
export const entityNumberTexts = {
  'uscc.length': {
    zh: '统一社会信用代码应为 18 位，您填写了 {count} 位',
    en: 'A unified social credit code has 18 characters; you entered {count}',
    fix: {
      zh: '对照营业执照右上角，把代码填写完整',
      en: 'Copy the whole code from the upper right corner of the business licence',
    },
  },
  'uscc.charset': {
    zh: '统一社会信用代码不含字母 I、O、S、V、Z，检查是否把 0 写成了 O',
    en: 'A unified social credit code never contains I, O, S, V or Z; check whether a 0 was typed as O',
    fix: {
      zh: '第 {position} 位是「{sign}」，对照营业执照改正这一位',
      en: 'Character {position} is “{sign}”; correct it from the business licence',
    },
  },
  'uscc.region': {
    zh: '统一社会信用代码的第 3 到 8 位只会是数字，第 {position} 位是「{sign}」',
    en: 'Characters 3 to 8 of a unified social credit code are digits; character {position} is “{sign}”',
    fix: {
      zh: '对照营业执照改正第 {position} 位',
      en: 'Correct character {position} from the business licence',
    },
  },
  'uscc.kind': {
    zh: '这像是身份证号或别的号码：统一社会信用代码不会以 {pair} 开头',
    en: 'This looks like an identity number or something else: no unified social credit code begins with {pair}',
    fix: {
      zh: '统一社会信用代码在营业执照右上角，共 18 位',
      en: 'The unified social credit code stands in the upper right corner of the business licence, 18 characters',
    },
  },
  'uscc.check': {
    zh: '统一社会信用代码校验不通过，对照营业执照逐位核对',
    en: 'The unified social credit code fails its check; compare it with the business licence character by character',
    fix: {
      zh: '执照上就是这样？可以继续，由审核员核对',
      en: 'Is this what the licence says? You can go on, and a reviewer will compare it',
    },
  },
  'uscc.organisation_check': {
    zh: '代码第 9 到 17 位（{organisationCode}）的校验不通过，少数执照确实如此',
    en: 'Characters 9 to 17 ({organisationCode}) fail their own check, as on a few genuine licences',
    fix: {
      zh: '与营业执照一致就可以继续',
      en: 'Go on if it matches the business licence',
    },
  },
  'uscc.legacy_kind': {
    zh: '以 {pair} 开头的代码是早年发给村民委员会和居民委员会的',
    en: 'Codes that begin with {pair} were given to villagers’ and residents’ committees in earlier years',
    fix: {
      zh: '证书已换发的，填写新证书上的代码',
      en: 'If the certificate has been renewed, enter the code of the new one',
    },
  },
  'subject.kind_mismatch': {
    zh: '这个代码属于{actual}，改选主体类型，或核对代码',
    en: 'This code belongs to: {actualEn}. Choose another subject type, or check the code',
    fix: {
      zh: '主体类型以营业执照上的「类型」为准',
      en: 'The subject type is the one printed on the licence (类型)',
    },
  },
  'regno.length': {
    zh: '营业执照注册号应为 15 位数字，您填写了 {count} 位',
    en: 'A registration number has 15 digits; you entered {count}',
    fix: {
      zh: '对照营业执照把注册号填写完整；执照上是 18 位的，填写统一社会信用代码',
      en: 'Copy the whole number from the licence; if it shows 18 characters, enter the unified social credit code',
    },
  },
  'regno.charset': {
    zh: '营业执照注册号只有数字，第 {position} 位是「{sign}」',
    en: 'A registration number has digits only; character {position} is “{sign}”',
    fix: {
      zh: '对照营业执照改正第 {position} 位',
      en: 'Correct character {position} from the licence',
    },
  },
  'regno.check': {
    zh: '营业执照注册号校验不通过，对照营业执照逐位核对',
    en: 'The registration number fails its check; compare it with the licence digit by digit',
    fix: {
      zh: '改正写错或写反的数字',
      en: 'Correct the digit that was mistyped or exchanged',
    },
  },
  'regno.not_accepted': {
    zh: '这里只接受 18 位统一社会信用代码，不接受 15 位注册号',
    en: 'Only the 18-character unified social credit code is accepted here, not a 15-digit registration number',
    fix: {
      zh: '到登记机关换领带统一社会信用代码的营业执照，再填写新代码',
      en: 'Have the licence replaced by one with a unified social credit code, then enter that code',
    },
  },
  'orgcode.length': {
    zh: '组织机构代码应为 9 位，您填写了 {count} 位',
    en: 'An organisation code has 9 characters; you entered {count}',
    fix: {
      zh: '对照证书把代码填写完整，连字符可以省略',
      en: 'Copy the whole code from the certificate; the hyphen may be left out',
    },
  },
  'orgcode.charset': {
    zh: '组织机构代码只有数字和字母，第 {position} 位是「{sign}」',
    en: 'An organisation code has digits and letters only; character {position} is “{sign}”',
    fix: {
      zh: '对照证书改正第 {position} 位',
      en: 'Correct character {position} from the certificate',
    },
  },
  'orgcode.check': {
    zh: '组织机构代码校验不通过，对照证书逐位核对',
    en: 'The organisation code fails its check; compare it with the certificate character by character',
    fix: {
      zh: '改正写错或写反的一位',
      en: 'Correct the character that was mistyped or exchanged',
    },
  },
  'region.unknown': {
    zh: '行政区划代码 {code} 不在国家标准里，核对后可以继续',
    en: 'Region code {code} is not in the national standard; go on after checking it',
    fix: {
      zh: '与证件一致就可以继续，开发区等有自己的代码',
      en: 'Go on if it matches the paper; development zones have codes of their own',
    },
  },
  'region.abolished': {
    zh: '行政区划代码 {code} 在 {until} 年之后不再使用，代码不变是正常的',
    en: 'Region code {code} has not been used since {until}; entities keep the code they were given',
    fix: {
      zh: '不用改动',
      en: 'Nothing to do',
    },
  },
  'region.later_than_birth': {
    zh: '行政区划代码 {code} 从 {from} 年才有，持证人 {born} 年出生',
    en: 'Region code {code} exists since {from}, the holder was born in {born}',
    fix: {
      zh: '对照证件核对前 6 位和出生年份，一致就可以继续',
      en: 'Compare the first 6 digits and the year of birth with the card; go on if they match',
    },
  },
  'region.gone_before_birth': {
    zh: '行政区划代码 {code} 在 {until} 年之后不再使用，持证人 {born} 年出生',
    en: 'Region code {code} has not been used since {until}, the holder was born in {born}',
    fix: {
      zh: '对照证件核对前 6 位和出生年份，一致就可以继续',
      en: 'Compare the first 6 digits and the year of birth with the card; go on if they match',
    },
  },
} satisfies RefusalTexts;
