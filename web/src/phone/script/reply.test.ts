import { expect, test } from 'vitest';
import { endOf } from './reply.ts';

const refusal = { path: '', detail: '不对', fix: '看电脑' };

test.each([
  ['scan.over', { state: 'refused' }, ['refused', 'over']],
  ['scan.over', {}, ['over']],
  ['scan.unknown', {}, ['over']],
  ['scan.locked', {}, ['locked']],
  ['wechat.real_name_differs', { expected: '王*' }, ['wrongPerson']],
  ['link.used', { state: 'proved' }, ['proved', 'unknown']],
  ['link.expired', {}, ['timedOut']],
  ['link.unknown', {}, ['unknown']],
  ['scan.number', { left: 1 }, null],
  ['toString', {}, null],
])('%s with %o ends the page as %o', (code, params, ends) => {
  expect(endOf({ kind: 'refused', refusals: [{ ...refusal, code, params }] })).toEqual(ends);
});

test('that is no refusal ends nothing', () => {
  expect(endOf({ kind: 'offline' })).toBeNull();
});
