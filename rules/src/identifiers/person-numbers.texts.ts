import type { RefusalTexts } from '../texts.ts';

/** Sentences for the numbers of people: identity cards, permits, passports. */
export const personNumberTexts = {
  'id.length': {
    zh: '身份证号应为 18 位，您填写了 {count} 位',
    en: 'An identity number has 18 characters; you entered {count}',
    fix: {
      zh: '对照身份证把号码填写完整',
      en: 'Copy the whole number from the identity card',
    },
  },
  'id.first_generation': {
    zh: '15 位的第一代身份证已于 2013-01-01 停用，填写 18 位号码',
    en: 'First-generation cards with 15 digits ended on 2013-01-01; enter the 18-character number',
    fix: {
      zh: '填写现在的身份证上的 18 位号码',
      en: 'Enter the 18-character number of the current card',
    },
  },
  'id.charset': {
    zh: '身份证号只有数字，最后一位可以是 X；第 {position} 位是「{sign}」',
    en: 'An identity number has digits only, and perhaps an X at the end; character {position} is “{sign}”',
    fix: {
      zh: '对照身份证改正第 {position} 位',
      en: 'Correct character {position} from the identity card',
    },
  },
  'id.other_document': {
    zh: '这是{document}的号码，不是居民身份证号',
    en: 'This is the number of a {documentEn}, not of a resident identity card',
    fix: {
      zh: '改选证件类型，或填写居民身份证号',
      en: 'Choose the other document, or enter the number of a resident identity card',
    },
  },
  'id.region': {
    zh: '没有以 {code} 开头的身份证号，前两位是省份',
    en: 'No identity number begins with {code}: the first two digits are the province',
    fix: {
      zh: '对照身份证核对前 6 位',
      en: 'Compare the first 6 digits with the identity card',
    },
  },
  'id.date': {
    zh: '身份证号里的出生日期 {date} 不存在或不可能',
    en: 'The birth date {date} in the identity number does not exist or is impossible',
    fix: {
      zh: '对照身份证核对第 7 到 14 位',
      en: 'Compare characters 7 to 14 with the identity card',
    },
  },
  'id.check': {
    zh: '身份证号校验不通过，检查最后一位',
    en: 'The identity number fails its check; look at the last character',
    fix: {
      zh: '最后一位没有错的，对照身份证逐位核对',
      en: 'If the last character is right, compare the others with the card one by one',
    },
  },
  'id.underage': {
    zh: '管理员须年满 {minAge} 周岁，换一位管理员',
    en: 'The administrator must be at least {minAge} years old; choose another one',
    fix: {
      zh: '填写另一位成年员工的姓名和证件号码',
      en: 'Enter the name and number of another, adult member of staff',
    },
  },
  'residence.length': {
    zh: '港澳台居民居住证号应为 18 位，您填写了 {count} 位',
    en: 'The number of a residence permit has 18 characters; you entered {count}',
    fix: {
      zh: '对照居住证把号码填写完整',
      en: 'Copy the whole number from the permit',
    },
  },
  'residence.charset': {
    zh: '港澳台居民居住证号只有数字，最后一位可以是 X；第 {position} 位是「{sign}」',
    en: 'The number of a residence permit has digits only, and perhaps an X at the end; character {position} is “{sign}”',
    fix: {
      zh: '对照居住证改正第 {position} 位',
      en: 'Correct character {position} from the permit',
    },
  },
  'residence.region': {
    zh: '港澳台居民居住证号以 810000、820000 或 830000 开头，您填写的是 {code}',
    en: 'The number of a residence permit begins with 810000, 820000 or 830000; you entered {code}',
    fix: {
      zh: '台湾居民的号码以 830000 开头；居民身份证改选证件类型',
      en: 'Numbers of Taiwan residents begin with 830000; for a resident identity card choose that document',
    },
  },
  'residence.date': {
    zh: '居住证号里的出生日期 {date} 不存在或不可能',
    en: 'The birth date {date} in the number does not exist or is impossible',
    fix: {
      zh: '对照居住证核对第 7 到 14 位',
      en: 'Compare characters 7 to 14 with the permit',
    },
  },
  'residence.check': {
    zh: '港澳台居民居住证号校验不通过，检查最后一位',
    en: 'The number of the residence permit fails its check; look at the last character',
    fix: {
      zh: '最后一位没有错的，对照居住证逐位核对',
      en: 'If the last character is right, compare the others with the permit one by one',
    },
  },
  'permanent.length': {
    zh: '外国人永久居留身份证号应为 18 位，您填写了 {count} 位',
    en: 'The number of a permanent residence card has 18 characters; you entered {count}',
    fix: {
      zh: '对照证件把号码填写完整',
      en: 'Copy the whole number from the card',
    },
  },
  'permanent.charset': {
    zh: '外国人永久居留身份证号只有数字，最后一位可以是 X；第 {position} 位是「{sign}」',
    en: 'The number of a permanent residence card has digits only, and perhaps an X at the end; character {position} is “{sign}”',
    fix: {
      zh: '对照证件改正第 {position} 位',
      en: 'Correct character {position} from the card',
    },
  },
  'permanent.first': {
    zh: '外国人永久居留身份证号以 9 开头，您填写的第一位是 {sign}',
    en: 'The number of a permanent residence card begins with 9; yours begins with {sign}',
    fix: {
      zh: '对照证件核对第一位，或改选证件类型',
      en: 'Compare the first digit with the card, or choose another document',
    },
  },
  'permanent.region': {
    zh: '第 2 到 3 位是受理省份，没有代码为 {code} 的省份',
    en: 'Digits 2 and 3 are the accepting province; there is none with code {code}',
    fix: {
      zh: '对照证件核对前 3 位，或改选证件类型',
      en: 'Compare the first three digits with the card, or choose another document',
    },
  },
  'permanent.date': {
    zh: '号码里的出生日期 {date} 不存在或不可能',
    en: 'The birth date {date} in the number does not exist or is impossible',
    fix: {
      zh: '对照证件核对第 7 到 14 位',
      en: 'Compare characters 7 to 14 with the card',
    },
  },
  'permanent.check': {
    zh: '外国人永久居留身份证号校验不通过，检查最后一位',
    en: 'The number of the permanent residence card fails its check; look at the last character',
    fix: {
      zh: '最后一位没有错的，对照证件逐位核对',
      en: 'If the last character is right, compare the others with the card one by one',
    },
  },
  'permanent.former_card': {
    zh: '这是 2017 版永久居留身份证的号码，这里需要 2023-12-01 起的 18 位号码',
    en: 'This is the number of a card of 2017; here the 18-character number in use since 2023-12-01 is needed',
    fix: {
      zh: '换领新证后填写 18 位号码，或换一位管理员',
      en: 'Enter the 18-character number after renewing the card, or choose another administrator',
    },
  },
  'former_permanent.length': {
    zh: '2017 版永久居留身份证号应为 15 位，您填写了 {count} 位',
    en: 'The number of a card of 2017 has 15 characters; you entered {count}',
    fix: {
      zh: '对照证件把号码填写完整，新证的 18 位号码改选证件类型',
      en: 'Copy the whole number from the card; for an 18-character number choose the new card',
    },
  },
  'former_permanent.charset': {
    zh: '2017 版永久居留身份证号是 3 位字母加 12 位数字，第 {position} 位是「{sign}」',
    en: 'The number of a card of 2017 is three letters and twelve digits; character {position} is “{sign}”',
    fix: {
      zh: '对照证件改正第 {position} 位',
      en: 'Correct character {position} from the card',
    },
  },
  'former_permanent.date': {
    zh: '号码里的出生日期 {date} 不存在或不可能',
    en: 'The birth date {date} in the number does not exist or is impossible',
    fix: {
      zh: '对照证件核对第 8 到 13 位',
      en: 'Compare characters 8 to 13 with the card',
    },
  },
  'hk_permit.length': {
    zh: '港澳居民来往内地通行证号应为 9 位或 11 位，您填写了 {count} 位',
    en: 'The number of a mainland travel permit has 9 or 11 characters; you entered {count}',
    fix: {
      zh: '对照通行证把号码填写完整',
      en: 'Copy the whole number from the permit',
    },
  },
  'hk_permit.charset': {
    zh: '港澳居民来往内地通行证号是 H 或 M 加数字，第 {position} 位是「{sign}」',
    en: 'The number of a mainland travel permit is H or M and digits; character {position} is “{sign}”',
    fix: {
      zh: '对照通行证改正第 {position} 位',
      en: 'Correct character {position} from the permit',
    },
  },
  'hk_permit.other_document': {
    zh: 'C 开头的是内地居民往来港澳通行证，这里需要 H 或 M 开头的证件',
    en: 'A number with C belongs to the permit of a mainland resident; here one with H or M is needed',
    fix: {
      zh: '内地居民改填身份证号',
      en: 'Mainland residents enter their identity number instead',
    },
  },
  'taiwan_permit.length': {
    zh: '台湾居民来往大陆通行证号应为 8 位或 10 位数字，您填写了 {count} 位',
    en: 'The number of a Taiwan resident’s travel permit has 8 or 10 digits; you entered {count}',
    fix: {
      zh: '对照通行证把号码填写完整',
      en: 'Copy the whole number from the permit',
    },
  },
  'taiwan_permit.charset': {
    zh: '台湾居民来往大陆通行证号只有数字，第 {position} 位是「{sign}」',
    en: 'The number of a Taiwan resident’s travel permit has digits only; character {position} is “{sign}”',
    fix: {
      zh: '对照通行证改正第 {position} 位',
      en: 'Correct character {position} from the permit',
    },
  },
  'taiwan_permit.other_document': {
    zh: 'T 开头的是大陆居民往来台湾通行证，这里需要台湾居民的证件',
    en: 'A number with T belongs to the permit of a mainland resident; here a Taiwan resident’s permit is needed',
    fix: {
      zh: '大陆居民改填身份证号',
      en: 'Mainland residents enter their identity number instead',
    },
  },
  'passport.length': {
    zh: '中国护照号应为 9 位，您填写了 {count} 位',
    en: 'The number of a Chinese passport has 9 characters; you entered {count}',
    fix: {
      zh: '对照护照资料页把号码填写完整',
      en: 'Copy the whole number from the data page',
    },
  },
  'passport.charset': {
    zh: '中国护照号是 E、G、PE、SE 或 DE 加数字，第 {position} 位是「{sign}」',
    en: 'The number of a Chinese passport is E, G, PE, SE or DE and digits; character {position} is “{sign}”',
    fix: {
      zh: '对照护照资料页改正第 {position} 位，第 2 位不会是字母 I 或 O',
      en: 'Correct character {position} from the data page; the second is never I or O',
    },
  },
} satisfies RefusalTexts;
