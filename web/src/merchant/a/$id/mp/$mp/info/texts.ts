import { area } from '../../../../../../texts/area.ts';

/** M-65. */
export const infoTexts = area(
  {
    name: '小程序名称',
    'name.hint': '{min} 到 {max} 个字符，1 个汉字算 2 个。名称里不能有「小程序」三个字',
    'name.changes': '还可以改名 {n} 次',
    short: '简称',
    'short.hint': '4 到 10 个字符，从名称里按顺序取字，例如「云鹿家庭商城」可以简称「云鹿商城」',
    intro: '介绍',
    'intro.hint': '{min} 到 {max} 个字，说明小程序提供什么，至少 {chinese} 个汉字',
    avatar: '头像',
  },
  {
    name: 'Name of the mini program',
    'name.hint':
      '{min} to {max} characters, a Chinese character counts as 2. It may not call itself a mini program',
    'name.changes': 'Name changes left: {n}',
    short: 'Short name',
    'short.hint': '4 to 10 characters taken from the name in their order',
    intro: 'Introduction',
    'intro.hint':
      '{min} to {max} characters on what the mini program offers, at least {chinese} of them Chinese',
    avatar: 'Avatar',
  },
);
