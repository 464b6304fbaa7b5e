import { area } from '../../texts/area.ts';

/** What is said of a short address that leads nowhere. */
export const shortLinkTexts = area(
  {
    'unknown.title': '没有找到这个网址',
    'unknown.body': '网址可能少了几个字符。从短信里重新打开，或登录后在「消息」里查看',
    'expired.title': '这个网址已过期',
    'expired.body': '短信里的网址 90 天内有效。登录后可以看到现在要做的事',
    'tooOften.title': '试得太频繁',
    'tooOften.body': '从这里打开了太多不存在的网址，暂时不能再试',
    'tooOften.next': '{minutes} 分钟后再打开，或直接登录',
    'sign.in': '去登录',
  },
  {
    'unknown.title': 'There is nothing at this address',
    'unknown.body':
      'A few characters may be missing. Open it from the message again, or sign in and look at “Messages”',
    'expired.title': 'This address has run out',
    'expired.body':
      'Addresses in text messages work for 90 days. After signing in you see what is to be done now',
    'tooOften.title': 'Tried too often',
    'tooOften.body': 'Too many addresses that do not exist were opened from here',
    'tooOften.next': 'Open it again in {minutes} min, or sign in',
    'sign.in': 'Sign in',
  },
);
