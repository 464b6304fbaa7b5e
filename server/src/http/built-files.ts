import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What the build makes; another kind of file is not there. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** A name and nothing that leads elsewhere: no folder, no hidden file, no escape. */
const NAME = /^\w[\w-]*(\.[\w-]+)+$/;

/** The twins that the build lays beside what shrinks, the smallest first. */
const TWINS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const accepts = (request: FastifyRequest, encoding: string): boolean =>
  String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .some((one) => one.trim().split(';')[0] === encoding && !/;\s*q=0(\.0*)?\s*$/.test(one));

const bytesOf = (path: string): Promise<Uint8Array | null> =>
  readFile(path).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT' || fault.code === 'EISDIR') return null;
    throw fault;
  });

async function send(folder: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { name } = request.params as { name: string }; // Named in the path.
  const type = TYPES[extname(name)];
  if (!type || !NAME.test(name)) return reply.callNotFound() as never; // Answers by itself.
  for (const [encoding, ending] of TWINS) {
    const twin = accepts(request, encoding) ? await bytesOf(join(folder, name + ending)) : null;
    if (twin) return kept(reply, type).header('content-encoding', encoding).send(twin);
  }
  const bytes = await bytesOf(join(folder, name));
  return bytes ? kept(reply, type).send(bytes) : (reply.callNotFound() as never); // As above.
}

/** A file whose name carries a hash never changes. */
const kept = (reply: FastifyReply, type: string): FastifyReply =>
  reply
    .type(type)
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('vary', 'accept-encoding');

/** The files of the build under `/assets/`, as small as the browser takes them. */
export function mountBuiltFiles(app: FastifyInstance, folder: string): void {
  app.get('/assets/:name', (request, reply) => send(folder, request, reply));
}
