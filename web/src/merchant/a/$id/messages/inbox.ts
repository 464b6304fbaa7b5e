import type { AnswerOf, markRead, messagesOf, resendMessage } from '@ruzhu/api';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { call, load } from '../../../../client/call.ts';
import { operation } from '../../../../client/operation.ts';
import { useApp } from '../../../../kit/app.tsx';
import { useAccountId } from '../../../parts/application.ts';

const list = operation<typeof messagesOf>('GET', '/api/v1/messages');
const mark = operation<typeof markRead>('POST', '/api/v1/messages/{id}/read');

const resendOne = operation<typeof resendMessage>('POST', '/api/v1/messages/{id}/resend');

export type Message = AnswerOf<typeof messagesOf>['messages'][number];
type Before = { readonly beforeAt: string; readonly beforeId: string };

/** The API gives so many at a time; fewer means that these were the last. */
const PAGE = 30;

/** The inbox, newest first, page by page; the server words each message in the reader's language. */
export function useInbox() {
  const { locale } = useApp();
  const id = useAccountId();
  const client = useQueryClient();
  const inbox = useInfiniteQuery({
    queryKey: ['messages', id, locale],
    queryFn: ({ pageParam, signal }) => load(list, { query: { ...pageParam }, signal }),
    initialPageParam: null as Before | null, // The type of the pages that follow.
    getNextPageParam: ({ messages }): Before | null => {
      const last = messages.at(-1);
      return last && messages.length >= PAGE ? { beforeAt: last.at, beforeId: last.id } : null;
    },
    staleTime: 0,
  });
  const read = async (message: Message) => {
    if (message.readAt !== null) return;
    await load(mark, { params: { id: message.id } });
    void client.invalidateQueries({ queryKey: ['road'] });
    await inbox.refetch();
  };
  /** Gives what became of it, as a word. */
  const resend = async (message: Message): Promise<'sent' | 'often' | 'over'> => {
    const answered = await call(resendOne, { params: { id: message.id } });
    await inbox.refetch();
    if (answered.ok) return 'sent';
    return answered.status === 429 ? 'often' : 'over';
  };
  return { inbox, read, resend, messages: inbox.data?.pages.flatMap((page) => page.messages) };
}
