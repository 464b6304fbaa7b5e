/**
 * The State Council's holiday arrangements (国务院办公厅关于部分节假日安排的通知), one entry a year.
 * A year is added here, or loaded by an operator, once its notice is published; 2027 was not on 2026-11-22.
 *
 * The days are taken from holiday-cn (github.com/NateScarlet/holiday-cn, commit d4e53bf of 2026-08-07):
 *
 * MIT License. Copyright (c) 2019 NateScarlet
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
 * documentation files (the "Software"), to deal in the Software without restriction, including without limitation
 * the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and
 * to permit persons to whom the Software is furnished to do so, subject to the following conditions:
 * The above copyright notice and this permission notice shall be included in all copies or substantial portions of
 * the Software.
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO
 * THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
 * AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF
 * CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
 * IN THE SOFTWARE.
 */
import { type CivilDate, civilDate } from './civil-date.ts';
import type { WorkingCalendar } from './working-days.ts';

/** `MM-DD` written with spaces between. */
const days = (year: number, text: string): readonly CivilDate[] =>
  text.split(' ').map((day) => civilDate(year, Number(day.slice(0, 2)), Number(day.slice(3))));

export const shippedCalendar: WorkingCalendar = [
  {
    year: 2024,
    off: days(
      2024,
      '01-01 02-10 02-11 02-12 02-13 02-14 02-15 02-16 02-17 04-04 04-05 04-06 05-01 05-02 05-03 ' +
        '05-04 05-05 06-10 09-15 09-16 09-17 10-01 10-02 10-03 10-04 10-05 10-06 10-07',
    ),
    on: days(2024, '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'),
    source: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
  },
  {
    year: 2025,
    off: days(
      2025,
      '01-01 01-28 01-29 01-30 01-31 02-01 02-02 02-03 02-04 04-04 04-05 04-06 05-01 05-02 05-03 ' +
        '05-04 05-05 05-31 06-01 06-02 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08',
    ),
    on: days(2025, '01-26 02-08 04-27 09-28 10-11'),
    source: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
  },
  {
    year: 2026,
    off: days(
      2026,
      '01-01 01-02 01-03 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23 04-04 04-05 04-06 ' +
        '05-01 05-02 05-03 05-04 05-05 06-19 06-20 06-21 09-25 09-26 09-27 10-01 10-02 10-03 10-04 ' +
        '10-05 10-06 10-07',
    ),
    on: days(2026, '01-04 02-14 02-28 05-09 09-20 10-10'),
    source: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
  },
];
