import type { findCheck, saveCheck } from '@ruzhu/api';
import { type EligibilityAnswers, type Instant, noAnswers, readEligibilityAnswers } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call, load } from '../../../client/call.ts';
import { operation } from '../../../client/operation.ts';
import type { Sent } from '../../../kit/form-state.ts';
import { instantOf } from '../../parts/instant.ts';
import { codeOf, faultNumber, useLoaded } from '../../parts/loaded.ts';
import { keepCheckId, keptCheckId } from './kept-check.ts';

const find = operation<typeof findCheck>('GET', '/api/v1/checks/{id}');
const save = operation<typeof saveCheck>('POST', '/api/v1/checks');

type Kept = {
  readonly id: string;
  readonly answers: EligibilityAnswers;
  readonly policy: string;
  readonly endsAt: Instant;
};

export type CheckHandle = {
  /** `gone`: the id is unknown or its 90 days are over. */
  readonly state: 'loading' | 'failed' | 'gone' | 'ready';
  readonly number: string;
  readonly reload: () => void;
  /** `null` until the first answer is kept. */
  readonly id: string | null;
  readonly answers: EligibilityAnswers;
  readonly policy: string | undefined;
  readonly endsAt: Instant | null;
  readonly save: (answers: EligibilityAnswers) => Promise<Sent>;
};

const checkKey = (id: string) => ['check', id] as const;
const GONE = ['not_found', 'link.expired'];

const keptOf = (answer: { id: string; answers: unknown; policy: string; endsAt: string }): Kept => ({
  id: answer.id,
  answers: readEligibilityAnswers(answer.answers),
  policy: answer.policy,
  endsAt: instantOf(answer.endsAt),
});

/** The answers of the qualification check: those of the link that was opened (`?c=`), else those of this tab. */
export function useCheck(): CheckHandle {
  const client = useQueryClient();
  const [search] = useSearchParams();
  const linked = search.get('c');
  const id = linked ?? keptCheckId();
  const kept = useLoaded(
    checkKey(id ?? ''),
    async (signal) => keptOf(await load(find, { params: { id: id ?? '' }, signal })),
    { enabled: id !== null, staleTime: Number.POSITIVE_INFINITY },
  );
  if (linked && kept.data) keepCheckId(linked);
  const isGone = GONE.includes(codeOf(kept.error));
  return {
    state: isGone ? 'gone' : kept.error ? 'failed' : id === null || kept.data ? 'ready' : 'loading',
    number: faultNumber(kept.error),
    reload: () => void kept.refetch(),
    id: kept.data?.id ?? null,
    answers: kept.data?.answers ?? noAnswers,
    policy: kept.data?.policy,
    endsAt: kept.data?.endsAt ?? null,
    save: async (answers) => {
      const sent = await call(save, {
        body: { id: kept.data?.id ?? null, policy: null, answers: { ...answers } },
      });
      if (!sent.ok) return sent;
      keepCheckId(sent.value.id);
      client.setQueryData(checkKey(sent.value.id), keptOf(sent.value));
      return { ok: true };
    },
  };
}
