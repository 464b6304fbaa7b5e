import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { caseRow } from './review.ts';
import { id, instant, short } from './shapes.ts';

export const search = endpoint({
  id: 'search',
  method: 'GET',
  path: '/api/v1/search',
  tag: 'Review',
  summary:
    'Merchants by a part of a name (characters, pinyin, initials), by number, AppID or phone; reviewers find those of their agency',
  auth: 'staff',
  query: z.strictObject({ q: short(120) }),
  answer: z.object({
    found: z.array(
      z.object({
        subjectName: z.string(),
        subjectCode: z.string(),
        applications: z.array(
          z.object({
            id,
            number: z.string(),
            journey: z.string(),
            state: z.string(),
            name: z.string(),
            createdAt: instant,
          }),
        ),
        cases: z.array(caseRow),
      }),
    ),
    /** There are more than are shown. */
    isCut: z.boolean(),
  }),
  refusals: ['search.too_short'],
  noStore: true,
});
