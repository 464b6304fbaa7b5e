import type { RefusalTexts } from '../texts.ts';

/** Sentences for mobile, fixed and 400 numbers. */
export const phoneNumberTexts = {
  'phone.format': {
    zh: '手机号应为 11 位数字，以 1 开头',
    en: 'A mobile number has 11 digits and begins with 1',
    fix: {
      zh: '填写能接听的中国内地手机号，不是座机',
      en: 'Enter a mainland mobile number that can be called, not a fixed line',
    },
  },
  'phone.charset': {
    zh: '手机号只有数字，第 {position} 位是「{sign}」',
    en: 'A mobile number has digits only; character {position} is “{sign}”',
    fix: {
      zh: '改正第 {position} 位',
      en: 'Correct character {position}',
    },
  },
  'phone.unassigned': {
    zh: '{segment} 号段没有分配给手机用户，核对前 4 位',
    en: 'Numbers that begin with {segment} are not assigned to mobile users; check the first 4 digits',
    fix: {
      zh: '对照手机里的「本机号码」改正',
      en: 'Correct it from “My number” in the phone’s settings',
    },
  },
  'phone.things': {
    zh: '这是 13 位的物联网卡号，不能接听电话，填写 11 位手机号',
    en: 'This is a 13-digit machine number, which cannot be called; enter an 11-digit mobile number',
    fix: {
      zh: '换一个能接听的手机号',
      en: 'Use a mobile number that can be called',
    },
  },
  'phone.virtual': {
    zh: '这是虚拟运营商的号码，验证码有时会晚到',
    en: 'This number belongs to a virtual operator; codes sometimes arrive late',
    fix: {
      zh: '收不到验证码时换一个号码',
      en: 'Use another number if no code arrives',
    },
  },
  'phone.sms_unlikely': {
    zh: '这个号段多用于上网、设备或卫星，可能收不到短信',
    en: 'Numbers of this segment are used for data, devices or satellites and may not receive text messages',
    fix: {
      zh: '最好换一个能收短信的手机号',
      en: 'Better use a number that receives text messages',
    },
  },
  'landline.format': {
    zh: '固定电话只有数字，写成 区号-号码，例如 010-59002056',
    en: 'A fixed line has digits only, written as area code and number, such as 010-59002056',
    fix: {
      zh: '去掉别的文字，分机写在最后：010-59002056-801',
      en: 'Leave other text out; an extension comes last: 010-59002056-801',
    },
  },
  'landline.area': {
    zh: '固定电话前要加区号，例如 010 或 0755',
    en: 'A fixed line begins with its area code, such as 010 or 0755',
    fix: {
      zh: '在号码前补上区号',
      en: 'Put the area code in front of the number',
    },
  },
  'landline.subscriber': {
    zh: '区号后面应为 7 到 8 位号码，不以 0 或 1 开头',
    en: 'After the area code come 7 or 8 digits that do not begin with 0 or 1',
    fix: {
      zh: '核对区号和号码，3 位区号后面是 8 位号码',
      en: 'Check area code and number; 8 digits follow a 3-digit area code',
    },
  },
  'landline.extension': {
    zh: '分机号最多 6 位，您填写了 {count} 位',
    en: 'An extension has at most 6 digits; you entered {count}',
    fix: {
      zh: '核对分机号',
      en: 'Check the extension',
    },
  },
  'service.length': {
    zh: '400 电话应为 10 位数字，您填写了 {count} 位',
    en: 'A 400 number has 10 digits; you entered {count}',
    fix: {
      zh: '把号码填写完整，例如 400-800-1234',
      en: 'Enter the whole number, such as 400-800-1234',
    },
  },
  'service.charset': {
    zh: '400 电话只有数字，第 {position} 位是「{sign}」',
    en: 'A 400 number has digits only; character {position} is “{sign}”',
    fix: {
      zh: '改正第 {position} 位',
      en: 'Correct character {position}',
    },
  },
  'service.prefix': {
    zh: '这里需要 400 开头的电话，您填写的以 {prefix} 开头',
    en: 'Here a number that begins with 400 is needed; yours begins with {prefix}',
    fix: {
      zh: '换成 400 电话，或填写手机号、固定电话',
      en: 'Use a 400 number, or enter a mobile or fixed line',
    },
  },
} satisfies RefusalTexts;
