import type { AnswerOf, appendUpload, beginUpload, uploadFile } from '@ruzhu/api';
import { addressOf, answeredOf, call, Fault } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import type { OnTheWay } from '../../kit/use-upload.ts';

const begin = operation<typeof beginUpload>('POST', '/api/v1/applications/{id}/uploads');
const append = operation<typeof appendUpload>('PATCH', '/api/v1/uploads/{id}');

type ApiFile = AnswerOf<typeof uploadFile>;
type Uploaded = { readonly id: string; readonly offset: number; readonly file: ApiFile | null };
type Answer = Awaited<ReturnType<typeof answeredOf<Uploaded>>>;
type Refused = Extract<Answer, { readonly ok: false }>;

/** Parts grow while the line is good for them: how large the first one is, how large one becomes, and how quick is good. */
const [FIRST, LARGEST, QUICK_MS] = [128 * 1024, 2 * 1024 * 1024, 1_000];
/** A line that says nothing for so long is taken for cut. */
const SILENT_MS = 60_000;
/** Another page may send the same file at the same time: its parts are skipped, but not for ever. */
const MOST_LEAPS = 20;

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** One part. A line that is cut or silent throws. */
async function send(id: string, offset: number, part: Blob, isLast: boolean, signal: AbortSignal) {
  // WebViews of some years ago join no signals by themselves.
  const abort = new AbortController();
  const end = () => abort.abort();
  const timer = setTimeout(end, SILENT_MS);
  signal.addEventListener('abort', end);
  try {
    const response = await fetch(addressOf(append.path, { id }), {
      method: append.method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'content-type': 'application/partial-upload',
        'upload-offset': String(offset),
        'upload-complete': isLast ? '?1' : '?0',
      },
      body: part,
      signal: abort.signal,
    });
    return await answeredOf<Uploaded>(response);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

/** Where the file ends by now, when that is what a part was refused for. */
function elsewhere({ refusals: [refusal] }: Refused): number | null {
  const expected = refusal?.code === 'upload.offset' ? refusal.params.expected : undefined;
  return typeof expected === 'number' ? expected : null;
}

/** All bytes from `from` on, each part told once it is kept there. `null`: all of it is. */
async function sendRest(bytes: Blob, { id, offset: from }: Uploaded, on: OnTheWay): Promise<Refused | null> {
  let [offset, size, leaps] = [from, FIRST, 0];
  while (offset < bytes.size) {
    on.percent((offset / bytes.size) * 100);
    const begun = performance.now();
    const answer = await send(id, offset, bytes.slice(offset, offset + size), false, on.signal);
    const at = answer.ok ? answer.value.offset : elsewhere(answer);
    leaps += answer.ok ? 0 : 1;
    if (at === null || leaps > MOST_LEAPS) return answer.ok ? null : answer;
    offset = at;
    if (performance.now() - begun < QUICK_MS) size = Math.min(size * 2, LARGEST);
  }
  return null;
}

/**
 * A file in parts: only what the server has not kept yet travels, after a cut line and after the page was loaded again, by
 * the digest of its bytes. Percents are of bytes the server has. Faults are thrown; refusals are those of the upload.
 */
export async function sendInParts(
  asked: { readonly applicationId: string; readonly field: string; readonly name: string },
  bytes: Blob,
  on: OnTheWay,
): Promise<Awaited<ReturnType<typeof answeredOf<ApiFile>>>> {
  const { applicationId, field, name } = asked;
  const sha256 = hexOf(await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer()));
  const begun = await call(begin, {
    params: { id: applicationId },
    body: { field, name, length: bytes.size, sha256 },
    signal: on.signal,
  });
  if (!begun.ok) return begun;
  const refused = await sendRest(bytes, begun.value, on);
  if (refused) return refused;
  on.percent(100);
  on.check();
  const done = await send(begun.value.id, bytes.size, new Blob(), true, on.signal);
  if (!done.ok) return done;
  if (!done.value.file) throw new Fault(0, '');
  return { ok: true, value: done.value.file };
}
