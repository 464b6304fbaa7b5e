import type { Locale } from '@ruzhu/rules';

/** The first row that fits names the browser: many browsers also call themselves by the names further down. */
const BROWSERS: readonly (readonly [RegExp, string, string?])[] = [
  [/MicroMessenger/i, '微信', 'WeChat'],
  [/AlipayClient/i, '支付宝', 'Alipay'],
  [/HuaweiBrowser/i, '华为浏览器', 'Huawei Browser'],
  [/MiuiBrowser/i, '小米浏览器', 'Mi Browser'],
  [/VivoBrowser/i, 'vivo 浏览器', 'vivo Browser'],
  [/HeyTapBrowser/i, 'OPPO 浏览器', 'OPPO Browser'],
  [/MQQBrowser|QQBrowser/i, 'QQ 浏览器', 'QQ Browser'],
  [/UCBrowser|UCWEB/i, 'UC 浏览器', 'UC Browser'],
  [/Quark/i, '夸克', 'Quark'],
  [/SamsungBrowser/i, '三星浏览器', 'Samsung Internet'],
  [/Edg(e|A|iOS)?\//i, 'Edge'],
  [/OPR\//i, 'Opera'],
  [/Firefox|FxiOS/i, 'Firefox'],
  [/Chrom(e|ium)|CriOS/i, 'Chrome'],
  [/Safari/i, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string, string?])[] = [
  [/iPhone/i, 'iPhone'],
  [/iPad/i, 'iPad'],
  [/OpenHarmony|HarmonyOS/i, '鸿蒙', 'HarmonyOS'],
  [/Android/i, 'Android'],
  [/Windows/i, 'Windows'],
  [/Macintosh|Mac OS X/i, 'macOS'],
  [/CrOS/i, 'ChromeOS'],
  [/Linux/i, 'Linux'],
];

const named = (rows: typeof BROWSERS, agent: string, locale: Locale): string | null => {
  const found = rows.find(([pattern]) => pattern.test(agent));
  return found ? (locale === 'en' ? (found[2] ?? found[1]) : found[1]) : null;
};

/**
 * What a browser calls itself, in a few words: 「Chrome · Windows」. An empty string when nothing of it is known, since
 * a guess would mislead the one who decides by it.
 */
export const browserWords = (agent: string, locale: Locale): string =>
  [named(BROWSERS, agent, locale), named(SYSTEMS, agent, locale)].filter((part) => part !== null).join(' · ');

/** A space that stands beside Latin letters, and is wrong between two Chinese words. */
const BETWEEN_HAN = /(\p{Script=Han}) (?=\p{Script=Han})/gu;

/** The browser as a sentence about it goes on: 「Windows 上的 Chrome」, "Chrome on Windows". */
export function browserPhrase(agent: string, locale: Locale): string {
  const zh = locale === 'zh';
  const system = named(SYSTEMS, agent, locale);
  const browser = named(BROWSERS, agent, locale) ?? (zh ? '一个浏览器' : 'a browser');
  if (!system) return browser;
  return zh ? `${system} 上的 ${browser}`.replace(BETWEEN_HAN, '$1') : `${browser} on ${system}`;
}
