import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { refusing } from './problem.ts';

const SECONDS = 30;
/** A line now and then keeps proxies from closing what is silent, and is when the sign-in is looked at again. */
const BEAT_MS = 15_000;
/** Somebody who does not read is let go of rather than written for. */
const MOST_UNREAD = 64 * 1024;

type Stream = { readonly owner: string; readonly end: () => void };

/** Streams at once: of one owner, and of everybody. */
export type StreamBounds = { readonly ofOne: number; readonly ofAll: number; readonly beatMs?: number };

type Opening = {
  /** Whose stream it is: so many are theirs. */
  readonly owner: string;
  readonly lives: () => Promise<boolean>;
  /** Begins to listen; gives the way to stop. */
  readonly listen: (tell: (event: string, data: unknown) => void) => () => void;
};

/**
 * Server-sent events, bounded in number, ended with the sign-in and when the server stops. The first event is `hello`, the
 * last one `end`. Refusal: `server.overloaded` (pages then ask by themselves).
 */
export function eventStreams(
  app: FastifyInstance,
  { ofOne, ofAll, beatMs = BEAT_MS }: StreamBounds,
): (reply: FastifyReply, opening: Opening) => void {
  const streams = new Set<Stream>();
  app.addHook('preClose', async () => {
    for (const { end } of [...streams]) end();
  });
  return (reply, { owner, lives, listen }) => {
    const own = [...streams].filter((one) => one.owner === owner).length;
    if (own >= ofOne || streams.size >= ofAll) throw refusing('server.overloaded', '', { seconds: SECONDS });
    reply.hijack();
    const { raw } = reply;
    const tell = (event: string, data: unknown) =>
      write(raw, `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    const end = () => {
      tell('end', {});
      raw.end();
    };
    const stream: Stream = { owner, end };
    streams.add(stream);
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    tell('hello', {});
    const leave = listen(tell);
    const beat = setInterval(() => {
      // A database that is away for a moment ends nobody's stream.
      void lives().then(
        (isAlive) => (isAlive ? write(raw, ': \n\n') : end()),
        () => write(raw, ': \n\n'),
      );
    }, beatMs);
    raw.once('close', () => {
      clearInterval(beat);
      leave();
      streams.delete(stream);
    });
  };
}

function write(raw: ServerResponse, text: string): void {
  if (raw.writableEnded || raw.destroyed) return;
  if (raw.writableLength > MOST_UNREAD) raw.destroy();
  else raw.write(text);
}
