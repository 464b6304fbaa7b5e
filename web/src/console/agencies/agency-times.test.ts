import { expect, test } from 'vitest';
import { absencesText, hoursText, readAbsences, readHours } from './agency-times.ts';

test.each([
  ['9:00-18:00', { from: 540, until: 1080 }],
  ['０９：３０～１２：００', { from: 570, until: 720 }],
  ['9:00 至 24:00', { from: 540, until: 1440 }],
  ['18:00-9:00', null],
  ['9:60-18:00', null],
  ['9-18', null],
  ['', null],
])('hours written %o are %j', (text, hours) => {
  expect(readHours(text)).toEqual(hours);
  if (hours) expect(readHours(hoursText(hours))).toEqual(hours);
});

test.each([
  ['', []],
  ['2026-10-01', [{ from: '2026-10-01', until: '2026-10-01' }]],
  [
    '2026-10-01~2026-10-07\n\n2026-12-31 到 2027-01-03',
    [
      { from: '2026-10-01', until: '2026-10-07' },
      { from: '2026-12-31', until: '2027-01-03' },
    ],
  ],
  ['2026-10-07~2026-10-01', null],
  ['2026-02-30', null],
  ['国庆', null],
])('absences written %o are %j', (text, absences) => {
  expect(readAbsences(text)).toEqual(absences);
  if (absences) expect(readAbsences(absencesText(absences))).toEqual(absences);
});
