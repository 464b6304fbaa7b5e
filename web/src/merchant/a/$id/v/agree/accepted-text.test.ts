import { expect, test } from 'vitest';
import { acceptedText } from './accepted-text.ts';

const accepted = {
  key: 'verification',
  version: '2026-11-24',
  hash: 'ab12',
  title: { zh: '认证服务协议', en: 'Verification service agreement' },
  zh: ['一、示例。', '二、示例。'],
  address: '203.0.113.7',
  browser: 'Chrome',
  at: '2026-11-24T08:00:00.000Z',
};

test('The accepted copy holds the text, and which one it was, from where and when', () => {
  expect(acceptedText(accepted).split('\n')).toEqual([
    '认证服务协议',
    '',
    '一、示例。',
    '二、示例。',
    '',
    '版本 2026-11-24',
    'SHA-256 ab12',
    '同意时间 2026-11-24T08:00:00.000Z',
    '网络地址 203.0.113.7',
    '浏览器 Chrome',
    '',
  ]);
});

test('A text that is no longer in force is left out, its hash stays', () => {
  expect(acceptedText({ ...accepted, zh: null })).not.toContain('一、');
  expect(acceptedText({ ...accepted, zh: null })).toContain('ab12');
});
