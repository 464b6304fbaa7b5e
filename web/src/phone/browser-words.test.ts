import { expect, test } from 'vitest';
import { browserPhrase, browserWords } from './browser-words.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0.0.0 Safari/537.36`, 'Chrome · Windows'],
  [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, 'Edge · Windows'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.4 Safari/605.1.15',
    'Safari · macOS',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox · Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.60',
    '微信 · iPhone',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) CriOS/140.0 Mobile Safari/604.1',
    'Chrome · iPhone',
  ],
  [
    `Mozilla/5.0 (Linux; Android 12; HarmonyOS) ${webkit} Chrome/114.0 HuaweiBrowser/15.0 Mobile Safari/537.36`,
    '华为浏览器 · 鸿蒙',
  ],
  [
    `Mozilla/5.0 (Linux; U; Android 14) ${webkit} Chrome/109.0 MQQBrowser/15.1 Mobile Safari/537.36`,
    'QQ 浏览器 · Android',
  ],
])('%s is shortened', (agent, words) => {
  expect(browserWords(agent, 'zh')).toBe(words);
});

test('names are said in the reader’s language', () => {
  expect(browserWords('MicroMessenger/8.0 (Linux; Android 14)', 'en')).toBe('WeChat · Android');
  expect(browserWords('HuaweiBrowser/15 OpenHarmony', 'en')).toBe('Huawei Browser · HarmonyOS');
});

test('half of it is better than a guess, and nothing is said of what is not known', () => {
  expect(browserWords('Something/1.0 (Windows NT 10.0)', 'zh')).toBe('Windows');
  expect(browserWords('curl/8.5.0', 'zh')).toBe('');
  expect(browserWords('', 'en')).toBe('');
});

test.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0.0.0`,
    'Windows 上的 Chrome',
    'Chrome on Windows',
  ],
  ['HuaweiBrowser/15 OpenHarmony', '鸿蒙上的华为浏览器', 'Huawei Browser on HarmonyOS'],
  ['Something/1.0 (Windows NT 10.0)', 'Windows 上的一个浏览器', 'a browser on Windows'],
  ['Firefox/145.0', 'Firefox', 'Firefox'],
  ['curl/8.5.0', '一个浏览器', 'a browser'],
])('%s stands in a sentence', (agent, zh, en) => {
  expect([browserPhrase(agent, 'zh'), browserPhrase(agent, 'en')]).toEqual([zh, en]);
});
