import type { Clock } from '../../ports/clock.ts';
import { inTurn } from '../../ports/in-turn.ts';
import type { Journal } from '../../ports/journal.ts';
import type { LocalOutbox, Post, PostState } from '../../ports/local-outbox.ts';

/** A line of the outbox's journal: a message as it now is, or what is simulated for a recipient from here on. */
export type OutboxLine =
  | { readonly post: Post }
  | { readonly simulate: { readonly to: string; readonly state: PostState } };

type Contents = { readonly posts: Map<string, Post>; readonly simulated: Map<string, PostState> };

/** Messages stand in the order they last changed, the newest at the end. */
function put({ posts, simulated }: Contents, line: OutboxLine): void {
  if ('post' in line) {
    posts.delete(line.post.id);
    posts.set(line.post.id, line.post);
  } else simulated.set(line.simulate.to, line.simulate.state);
}

function dropOldest(posts: Map<string, Post>, limit: number): void {
  for (const oldest of posts.keys()) {
    if (posts.size <= limit) return;
    posts.delete(oldest);
  }
}

const linesOf = ({ posts, simulated }: Contents): readonly OutboxLine[] => [
  ...[...simulated].map(([to, state]) => ({ simulate: { to, state } })),
  ...[...posts.values()].map((post) => ({ post })),
];

type LocalOutboxOptions = {
  readonly journal: Journal<OutboxLine>;
  readonly clock: Clock;
  /** How many messages are kept; older ones go. */
  readonly limit?: number;
};

/** The outbox of a machine without a network. It keeps the newest 2,000 messages, over restarts. */
export function localOutbox({ journal, clock, limit = 2_000 }: LocalOutboxOptions): LocalOutbox {
  const contents: Contents = { posts: new Map(), simulated: new Map() };
  for (const line of journal.lines) put(contents, line);
  dropOldest(contents.posts, limit);
  const oneByOne = inTurn();
  let length = journal.lines.length;

  const write = async (line: OutboxLine): Promise<void> => {
    await journal.append(line);
    put(contents, line);
    dropOldest(contents.posts, limit);
    length += 1;
    if (length <= 2 * limit + contents.simulated.size) return;
    const lines = linesOf(contents);
    await journal.replace(lines);
    length = lines.length;
  };

  return {
    deliver: (post) =>
      oneByOne(async () => {
        if (contents.posts.get(post.id)?.state === 'delivered') return 'delivered';
        const state = contents.simulated.get(post.to) ?? 'delivered';
        await write({ post: { ...post, at: clock.now(), state } });
        return state;
      }),
    list: ({ to, limit: most = limit } = {}) =>
      [...contents.posts.values()]
        .reverse()
        .filter((post) => to === undefined || post.to === to)
        .slice(0, most),
    find: (id) => contents.posts.get(id) ?? null,
    simulate: (to, state) => oneByOne(() => write({ simulate: { to, state } })),
    simulated: (to) => contents.simulated.get(to) ?? 'delivered',
  };
}
