import {
  miniProgramSettings,
  miniProgramSteps,
  serviceAccountSteps,
  verificationSteps,
} from '@ruzhu/journeys';
import { expect, test } from 'vitest';
import { lintEn, lintZh } from '../../../../texts/testing/copy-lint.ts';
import { taskButton, taskTitle, taskWords } from './task-words.ts';

const steps = [...serviceAccountSteps, ...verificationSteps, ...miniProgramSteps, ...miniProgramSettings];

test.each(steps.map(({ key }) => [key] as const))('The page %s has a name as a task', (key) => {
  expect(taskTitle({ key }).zh).not.toBe(key);
});

test('The names are clean in both languages', () => {
  for (const { zh, en } of Object.values(taskWords)) expect([...lintZh(zh), ...lintEn(en)]).toEqual([]);
});

test.each([
  [{ key: 'licence', status: 'notBegun', page: '/a/1/v/licence' }, '上传营业执照或登记证书'],
  [{ key: 'licence', status: 'toMend', page: '/a/1/v/fix' }, '补充材料'],
  [{ key: 'review', status: 'toMend', page: '/a/1/v/fix' }, '补充材料'],
  [{ key: 'review', status: 'toMend', page: '/a/1/v/call' }, '选择接听时段'],
  [{ key: 'pay', status: 'begun', page: '/a/1/v/pay' }, '继续支付'],
])('The one button of %o says what it leads to', (task, says) => {
  expect(taskButton(task).zh).toBe(says);
});
