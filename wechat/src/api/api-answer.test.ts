import { expect, test } from 'vitest';
import { readApiAnswer, textOf } from './api-answer.ts';
import { apiErrors } from './api-errors.data.ts';
import { readStableToken, stableTokenCall } from './stable-token.ts';

const read = (json: string) => readApiAnswer(json, (told) => textOf(told, 'a'));

test.each(['{"a":"x"}', '{"errcode":0,"errmsg":"ok","a":" x "}', '{"errcode":"0","a":"x"}'])(
  '%s is a good answer',
  (json) => {
    expect(read(json)).toEqual({ ok: true, value: 'x' });
  },
);

test.each<[string, number, string]>([
  ['{"errcode":40001,"errmsg":"invalid credential"}', 40_001, 'token'],
  ['{"errcode":"42001"}', 42_001, 'token'],
  ['{"errcode":-1,"errmsg":"system error"}', -1, 'again'],
  ['{"errcode":101001}', 101_001, 'picture'],
  ['{"errcode":101002}', 101_002, 'quota'],
  ['{"errcode":48001}', 48_001, 'mend'],
  ['{"errcode":99999}', 99_999, 'mend'],
  ['{"errcode":"oops"}', -1, 'again'],
  ['{"errcode":0}', -1, 'again'],
  ['{"a":1}', -1, 'again'],
  ['null', -1, 'again'],
  ['<html>', -1, 'again'],
  ['', -1, 'again'],
])('%s is the error %i, which asks for %s', (json, errcode, act) => {
  expect(read(json)).toMatchObject({ ok: false, error: { errcode, means: { act } } });
});

test('every code has its words in both languages', () => {
  for (const { zh, en } of Object.values(apiErrors)) {
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).toMatch(/^[A-Z]/);
  }
});

test('the token is asked for in its plain form unless it shall be renewed', () => {
  const credentials = { appId: 'wx0000000000000001', appSecret: 'secret' };
  const { path, body } = stableTokenCall(credentials);
  expect(path).toBe('/cgi-bin/stable_token');
  expect(JSON.parse(String(body))).toEqual({
    grant_type: 'client_credential',
    appid: 'wx0000000000000001',
    secret: 'secret',
    force_refresh: false,
  });
  expect(JSON.parse(String(stableTokenCall(credentials, { forceRefresh: true }).body))).toMatchObject({
    force_refresh: true,
  });
});

test('the token is read with its time', () => {
  expect(readStableToken('{"access_token":"T","expires_in":7200}')).toEqual({
    ok: true,
    value: { token: 'T', expiresInSeconds: 7_200 },
  });
});

test.each(['{"access_token":"T"}', '{"expires_in":7200}', '{"access_token":"","expires_in":7200}', '{}'])(
  '%s is no token',
  (json) => {
    expect(readStableToken(json).ok).toBe(false);
  },
);
