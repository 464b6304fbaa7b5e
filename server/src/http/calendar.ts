import { type CalendarEntry, calendarFile, callSlotOf, type Instant } from '@ruzhu/rules';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Agency, Application, Timer } from '../ports/records.ts';
import { mine } from '../services/loading.ts';
import { granted } from './bind.ts';
import type { Edge } from './call.ts';
import { callerOf } from './callers.ts';
import { refusing } from './problem.ts';
import { forMerchant } from './tenant.ts';

type Locale = 'zh' | 'en';

const WORDS = {
  zh: {
    call: '审核电话（{number}）',
    'call.text': '{agency} 会用 {phone} 来电。对方先说来电核对码的前两位，您再答后两位；核对码在认证进度页。',
    contact: '选择接听时段的截止时间（{number}）',
    refill: '补充材料的截止时间（{number}）',
    'deadline.text': '过了这个时间，本次认证结束。',
  },
  en: {
    call: 'Call of the reviewer ({number})',
    'call.text':
      '{agency} calls from {phone}. The caller says the first two digits of the code first, you answer with the last two; the code is on the progress page.',
    contact: 'Choose a slot for the call by now ({number})',
    refill: 'Hand in what is missing by now ({number})',
    'deadline.text': 'After this the verification ends.',
  },
} as const;

/** Deadlines that are the merchant's to keep, and how long before them a calendar speaks up. */
const DEADLINES = { contact: 24 * 60, refill: 24 * 60 } as const;
const isDeadline = (clock: string): clock is keyof typeof DEADLINES => Object.hasOwn(DEADLINES, clock);

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

type Known = {
  readonly application: Application;
  readonly timers: readonly Timer[];
  readonly agency: Agency | null;
  readonly now: Instant;
};

/** What a merchant can put into a calendar: the slots it chose that are not over, and the deadlines that run. */
function entriesOf(edge: Edge, { application, timers, agency, now }: Known, locale: Locale): CalendarEntry[] {
  const words = WORDS[locale];
  const { number, answers } = application;
  const policy = edge.deps.policies.named(application.policy);
  const keys = Array.isArray(answers.callSlots) ? answers.callSlots.map(String) : [];
  const values = { number, agency: agency?.name ?? '', phone: agency?.phone ?? '' };
  const slots = keys.flatMap((key) => callSlotOf(key, policy) ?? []).filter(({ until }) => until > now);
  const calls = slots.map(({ key, from, until }) => ({
    id: `${number}/${key}`,
    title: fill(words.call, values),
    text: agency ? fill(words['call.text'], values) : '',
    from,
    until,
    alarm: 10,
  }));
  const ends = timers.flatMap(({ clock, dueAt }) =>
    isDeadline(clock) && dueAt !== null
      ? [
          {
            id: `${number}/${clock}`,
            title: fill(words[clock], values),
            text: words['deadline.text'],
            from: dueAt,
            until: dueAt,
            alarm: DEADLINES[clock],
          },
        ]
      : [],
  );
  return [...calls, ...ends];
}

/** Call slots and deadlines of a verification as a calendar file. Refusal: `not_found`. */
export function mountCalendar(app: FastifyInstance, edge: Edge): void {
  app.get('/api/v1/verifications/:id/calendar', async (request, reply) => {
    const { session, locale } = await callerOf(edge, 'applicant', request, reply);
    const params = z.object({ id: z.uuid() }).safeParse(request.params);
    if (!params.success || !session) throw refusing('not_found');
    const own = forMerchant(edge, session.merchantId);
    const known = await own.deps.store.read('platform', async (tx): Promise<Known> => {
      const application = granted(await mine(tx, session.merchantId, params.data.id, 'verification'));
      const one = await tx.cases.open(application.id, 'entity');
      return {
        application,
        timers: await tx.timers.of(application.id),
        agency: one?.agencyId ? await tx.agencies.find(one.agencyId) : null,
        now: edge.deps.clock.now(),
      };
    });
    const file = calendarFile(entriesOf(edge, known, locale), edge.settings.productName, known.now);
    return reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${known.application.number}.ics"`)
      .send(file);
  });
}
