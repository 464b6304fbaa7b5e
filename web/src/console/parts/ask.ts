import type { AnswerOf, Endpoint } from '@ruzhu/api';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Fault, load } from '../../client/call.ts';

type Given<E> = Parameters<typeof load<E & Pick<Endpoint, 'method' | 'path'>>>[1];
type Asked = Pick<Endpoint, 'id' | 'method' | 'path'>;

/** What the server has refused it will refuse again; only a broken line is worth a second try. */
const worthRetrying = (count: number, fault: unknown) =>
  count < 2 && !(fault instanceof Fault && fault.status < 500);

/** Reads one operation. The same question asked by two parts of a page is asked once. */
export const useAsk = <E extends Asked>(endpoint: E, given: Given<E> = {}) =>
  useQuery<AnswerOf<E>>({
    queryKey: [endpoint.id, given],
    queryFn: ({ signal }) => load(endpoint, { ...given, signal }),
    retry: worthRetrying,
    placeholderData: keepPreviousData,
  });

/**
 * Reads an operation page by page. `next` names, from the last page, where the following one begins, or says that
 * there is none.
 */
export function useAskPages<E extends Asked>(
  endpoint: E,
  query: Readonly<Record<string, unknown>>,
  next: (last: AnswerOf<E>) => Readonly<Record<string, unknown>> | undefined,
) {
  return useInfiniteQuery({
    queryKey: [endpoint.id, query, 'pages'],
    initialPageParam: {},
    queryFn: ({ pageParam, signal }): Promise<AnswerOf<E>> =>
      // The cursor belongs to the operation's own query, which `next` was written for.
      load(endpoint, { query: { ...query, ...pageParam } as never, signal }),
    getNextPageParam: next,
    retry: worthRetrying,
  });
}
