import type { AnswerOf, filesOf, removeFile, uploadFile } from '@ruzhu/api';
import { type Policy, type Refusal, refuse } from '@ruzhu/rules';
import { addressOf, answeredOf, call, Fault, load } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import type { StoredFile } from '../../kit/upload-state.ts';
import type { OnTheWay, UploadAnswer, UploadTransport } from '../../kit/use-upload.ts';
import { instantOf } from './instant.ts';
import { useLoaded } from './loaded.ts';
import { fittedSize } from './picture-plan.ts';

const upload = operation<typeof uploadFile>('POST', '/api/v1/applications/{id}/files');
const list = operation<typeof filesOf>('GET', '/api/v1/applications/{id}/files');
const remove = operation<typeof removeFile>('DELETE', '/api/v1/files/{id}');

/** A file as the server holds it; `findings` are the codes of what it noticed (`doc.blurred`). */
export type ApiFile = AnswerOf<typeof uploadFile>;

/**
 * What a field takes: the kinds of paper by default; a square picture for an avatar. The server takes JPEG, PNG and PDF:
 * the others become PNG before they travel.
 */
export const PICTURE_TYPES = 'image/jpeg,image/png,image/bmp,image/gif,image/webp';
export const PAPER_TYPES = `${PICTURE_TYPES},application/pdf`;

export const storedFile = (file: ApiFile): StoredFile => ({
  id: file.id,
  name: file.name,
  size: file.bytes,
  at: instantOf(file.createdAt),
  preview: `/api/v1/files/${encodeURIComponent(file.id)}/thumb`,
});

/** The picture as we made it, for looking at in full. */
export const pageOf = (fileId: string): string => `/api/v1/files/${encodeURIComponent(fileId)}/page`;

/** The files that may be used in an application. */
export const useFiles = (applicationId: string) =>
  useLoaded(
    ['files', applicationId],
    async () => (await load(list, { params: { id: applicationId } })).files,
    {
      enabled: applicationId !== '',
    },
  );

const MEGA = 1024 * 1024;
const megabytes = (bytes: number) => Math.round((bytes / MEGA) * 10) / 10;

/** What can be told before any byte travels. Refusals: `file.empty`, `file.type`, `file.size`. */
export function refuseEarly(
  file: Pick<File, 'type' | 'size'>,
  policy: Pick<Policy, 'values'>,
  accept: string,
): Refusal | null {
  const no = (code: string, params: Refusal['params'] = {}): Refusal => ({ code, path: '', params });
  if (file.size === 0) return no('file.empty');
  if (!accept.split(',').includes(file.type)) return no('file.type');
  const isPdf = file.type === 'application/pdf';
  const max = policy.values[isPdf ? 'verify.maxPdfBytes' : 'verify.maxFileBytes'];
  return file.size > max ? no('file.size', { max: megabytes(max), actual: megabytes(file.size) }) : null;
}

type TransportOptions = {
  readonly applicationId: string;
  readonly field: string;
  readonly policy: Pick<Policy, 'values'>;
  readonly accept?: string;
  /** Told of every file the server took, with what it noticed. */
  readonly onStored?: (file: ApiFile) => void;
};

/** How the files of one field travel: made light, sent with progress, looked at by the server, taken away on demand. */
export function fileTransport({
  applicationId,
  field,
  policy,
  accept = PAPER_TYPES,
  onStored,
}: TransportOptions): UploadTransport {
  return {
    refuse: (file) => refuseEarly(file, policy, accept),
    send: async (file, on) => {
      const { shrinkPicture } = await import('./shrink-picture.ts');
      const bytes = await shrinkPicture(file);
      if (!bytes) return { ok: false, refusal: refuse('file.type').refusal };
      const answered = await sent({ applicationId, field, name: file.name }, bytes, on);
      // A first try that is still under way there has the answer in a moment: then this one is lost and comes again.
      if (!answered.ok && answered.refusals[0]?.code === 'idempotency.running') throw new Fault(0, '');
      if (answered.ok) onStored?.(answered.value);
      return toUpload(answered);
    },
    // A paper that was handed in stays where the reviewer sees it; the field lets go of it all the same.
    remove: async ({ id }) => {
      await call(remove, { params: { id } });
    },
    crop: { leastSide: policy.values['verify.minPixels'], fit: fittedSize },
    picture: pictureOf,
    turn: async (stored, chosen) => {
      const { turnPicture } = await import('./turn-picture.ts');
      return turnPicture(await pictureOf(stored, chosen), stored.name);
    },
  };
}

/** What was chosen in this slot, if it is a picture; otherwise the page as the server made it. */
async function pictureOf(stored: StoredFile, chosen: File | null): Promise<File> {
  if (chosen?.type.startsWith('image/')) return chosen;
  const page = await (await fetch(pageOf(stored.id))).blob();
  return new File([page], stored.name, { type: 'image/jpeg' });
}

function toUpload(answered: Awaited<ReturnType<typeof answeredOf<ApiFile>>>): UploadAnswer {
  if (answered.ok) return { ok: true, file: storedFile(answered.value) };
  const [refusal] = answered.refusals;
  if (!refusal) throw new Fault(answered.status, '');
  return { ok: false, refusal };
}

/** Less than this goes at once: sent again, it is hardly more than what a part would be. */
const SMALL = 256 * 1024;

type Asked = { readonly applicationId: string; readonly field: string; readonly name: string };

async function sent(asked: Asked, bytes: Blob, on: OnTheWay) {
  // Without https there is no digest to go on by.
  if (bytes.size > SMALL && globalThis.isSecureContext) {
    const { sendInParts } = await import('./send-in-parts.ts');
    return sendInParts(asked, bytes, on);
  }
  const { applicationId, field, name } = asked;
  const response = await fetch(addressOf(upload.path, { id: applicationId }, { field, name }), {
    method: upload.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'content-type': bytes.type || 'application/octet-stream',
      'idempotency-key': on.key,
    },
    body: bytes,
    signal: on.signal,
  });
  return answeredOf<ApiFile>(response);
}
