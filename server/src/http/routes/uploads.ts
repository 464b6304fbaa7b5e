import { appendUpload, beginUpload, cancelUpload, uploadOf } from '@ruzhu/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { appendIncoming } from '../../services/append-incoming.ts';
import { finishIncoming } from '../../services/finish-incoming.ts';
import { beginIncoming, cancelIncoming, type Progress, viewIncoming } from '../../services/incoming-files.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { type Call, merchantOf } from '../call.ts';
import { presentFile } from '../present/present.ts';
import { RefusedRequest, refusing } from '../problem.ts';

/** Booleans as structured fields write them (RFC 9651). */
const FLAGS: Readonly<Record<string, boolean>> = { '?1': true, '?0': false };

const headerOf = ({ headers }: FastifyRequest, name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
};

function offsetOf(request: FastifyRequest): number {
  const text = headerOf(request, 'upload-offset');
  if (!/^\d{1,10}$/.test(text))
    throw refusing('request.malformed', 'Upload-Offset', { path: 'Upload-Offset' });
  return Number(text);
}

function isEnd(request: FastifyRequest): boolean {
  const flag = FLAGS[headerOf(request, 'upload-complete')];
  if (flag === undefined) throw refusing('request.malformed', 'Upload-Complete', { path: 'Upload-Complete' });
  return flag;
}

/** In the headers of the draft too, for programs that know nothing but it. */
function tell(reply: FastifyReply, { incoming, file }: Progress) {
  reply
    .header('upload-offset', String(incoming.received))
    .header('upload-length', String(incoming.length))
    .header('upload-complete', file ? '?1' : '?0');
  return {
    id: incoming.id,
    offset: incoming.received,
    length: incoming.length,
    file: file && presentFile(file),
  };
}

/** The value, or the refusals with where the file ends by now in a header. */
function grantedAt<T>(reply: FastifyReply, outcome: Parameters<typeof granted<T>>[0]): T {
  try {
    return granted(outcome);
  } catch (fault) {
    const [refusal] = fault instanceof RefusedRequest ? fault.refusals : [];
    const { expected } = refusal?.params ?? {};
    if (expected !== undefined) reply.header('upload-offset', String(expected));
    throw fault;
  }
}

/** What the request brings, read as it comes. A request without a body brings nothing. */
const bodyOf = ({ raw, headers }: FastifyRequest): AsyncIterable<Uint8Array> =>
  // The answer still has to go out on the line of a request that was not read to its end.
  headers['content-length'] === '0' ? none() : raw.iterator({ destroyOnReturn: false });

async function* none(): AsyncIterable<Uint8Array> {}

const announcedOf = (request: FastifyRequest): number | null => {
  const text = headerOf(request, 'content-length');
  return text === '' ? null : Number(text);
};

const own = (call: Call<{ id: string }>) => ({ merchantId: merchantOf(call), id: call.params.id });

export const uploadRoutes: readonly Bound[] = [
  bind(beginUpload, async ({ deps }, call) => {
    const { field, name, length, sha256 } = call.body;
    const begun = await beginIncoming(deps, {
      merchantId: merchantOf(call),
      applicationId: call.params.id,
      field,
      name,
      length,
      sha256: Uint8Array.from(Buffer.from(sha256, 'hex')),
    });
    const progress = granted(begun);
    call.reply.header('location', uploadOf.path.replace('{id}', progress.incoming.id));
    return tell(call.reply, progress);
  }),
  bind(uploadOf, async ({ deps }, call) => tell(call.reply, granted(await viewIncoming(deps, own(call))))),
  bind(appendUpload, async ({ deps }, call) => {
    const { request, reply, caller } = call;
    const part = { from: offsetOf(request), announced: announcedOf(request), body: bodyOf(request) };
    const isLast = isEnd(request);
    const kept = grantedAt(reply, await appendIncoming(deps, { ...own(call), ...part }));
    if (!isLast) return tell(reply, kept);
    return tell(reply, grantedAt(reply, await finishIncoming(deps, { ...own(call), caller })));
  }),
  bind(cancelUpload, async ({ deps }, call) => {
    granted(await cancelIncoming(deps, own(call)));
    return { ok: true as const };
  }),
];
