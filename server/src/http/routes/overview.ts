import { funnel, overview, setup } from '@ruzhu/api';
import { funnelOf } from '../../services/funnel.ts';
import { oneByOne } from '../../services/one-by-one.ts';
import { overviewOf } from '../../services/overview.ts';
import { type Bound, bind } from '../bind.ts';
import { iso } from '../present/present.ts';

export const overviewRoutes: readonly Bound[] = [
  bind(overview, async (edge) =>
    edge.deps.store.read('platform', async (tx) => {
      const seen = await overviewOf(edge.deps, tx);
      const agency = new Map(seen.agencies.map((one) => [one.id, one.name]));
      const reviewers = await oneByOne(seen.late, async ({ one }) =>
        one.reviewerId ? await tx.staff.find(one.reviewerId) : null,
      );
      return {
        now: iso(edge.deps.clock.now()),
        counts: { ...seen.counts },
        late: seen.late.map(({ one, dueAt }, index) => ({
          id: one.id,
          number: one.number,
          kind: one.kind,
          state: one.state,
          subjectName: one.subjectName,
          dueAt: iso(dueAt),
          agency: one.agencyId ? (agency.get(one.agencyId) ?? null) : null,
          reviewer: reviewers[index]?.name ?? null,
        })),
        alarms: seen.alarms.map(({ kind, since, until, times, data }) => ({
          ...{ kind, times, since: iso(since), until: iso(until) },
          // Stored by the services as words and numbers.
          figures: data as Readonly<Record<string, string | number>>,
        })),
        deadMessages: seen.deadMessages,
        uncertain: seen.uncertain.map(({ id, number, state, amount, createdAt }) => ({
          id,
          number,
          state,
          amount,
          createdAt: iso(createdAt),
        })),
        bills: seen.bills.map(({ date, differences }) => ({
          date,
          differences: differences.map((one) => ({ ...one })),
        })),
        agencies: {
          active: seen.agencies.filter((one) => one.state === 'active').length,
          paused: seen.agencies.filter((one) => one.state === 'paused').length,
        },
      };
    }),
  ),
  bind(funnel, async (edge) =>
    edge.deps.store.read('platform', async (tx) => {
      const { weeks, stages, ages } = await funnelOf(edge.deps, tx);
      const names = new Map((await tx.agencies.all()).map(({ id, name }) => [id, name]));
      const found = ages?.found ?? [];
      const holders = [...new Set(found.map(({ agencyId }) => agencyId))];
      return {
        weeks: weeks.map((one) => ({ ...one })),
        stages: stages.map((one) => ({ ...one })),
        bands: ages?.bands.map((one) => ({ ...one })) ?? null,
        ages: holders.map((agencyId) => ({
          agencyId,
          agency: names.get(agencyId ?? '') ?? null,
          n: (ages?.bands ?? []).map(
            (_, span) => found.find((one) => one.agencyId === agencyId && one.span === span)?.n ?? 0,
          ),
        })),
        now: iso(edge.deps.clock.now()),
      };
    }),
  ),
  bind(setup, async (edge) => ({
    parts: edge.setup.map((part) => ({ ...part, settings: [...part.settings] })),
  })),
];
