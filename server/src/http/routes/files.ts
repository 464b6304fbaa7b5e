import { beginHandover, filesOf, handOver, readFile, readingOf, removeFile, uploadFile } from '@ruzhu/api';
import type { FastifyInstance, FastifyReply } from 'fastify';
import * as files from '../../services/files.ts';
import * as handovers from '../../services/handovers.ts';
import { readLicenceFile } from '../../services/licence-reading.ts';
import { mine } from '../../services/loading.ts';
import { withTwins } from '../../services/same-pictures.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { type Edge, merchantOf } from '../call.ts';
import { callerOf } from '../callers.ts';
import { iso, presentFile } from '../present/present.ts';
import { refusing } from '../problem.ts';
import { forMerchant } from '../tenant.ts';
import { uploadRoutes } from './uploads.ts';

export const fileRoutes: readonly Bound[] = [
  bind(uploadFile, async (edge, call) => {
    const bytes: unknown = call.body;
    if (!(bytes instanceof Uint8Array))
      throw refusing('file.type', call.query.field, { types: 'JPG、PNG、PDF' });
    const { field, name } = call.query;
    return presentFile(
      granted(
        await files.uploadFile(edge.deps, {
          merchantId: merchantOf(call),
          applicationId: call.params.id,
          field,
          name,
          bytes,
          caller: call.caller,
        }),
      ),
    );
  }),
  bind(beginHandover, async (edge, call) => {
    const asked = { merchantId: merchantOf(call), applicationId: call.params.id, field: call.body.field };
    const { url, endsAt } = granted(await handovers.beginHandover(edge.deps, asked));
    return { url, endsAt: iso(endsAt) };
  }),
  bind(handOver, async (edge, { params, query, body, caller }) => {
    const bytes: unknown = body;
    if (!(bytes instanceof Uint8Array)) throw refusing('file.type', 'picture', {});
    const sent = { token: params.token, name: query.name, bytes, caller };
    return { findings: [...granted(await handovers.handOver(edge.deps, sent)).findings] };
  }),
  bind(filesOf, async (edge, call) => {
    const merchantId = merchantOf(call);
    return edge.deps.store.read({ merchant: merchantId }, async (tx) => {
      granted(await mine(tx, merchantId, call.params.id));
      return { files: withTwins(await tx.files.ofMerchant(merchantId)).map(presentFile) };
    });
  }),
  bind(readingOf, async (edge, call) => {
    const asked = { merchantId: merchantOf(call), fileId: call.params.id };
    const { state, proposals } = granted(await readLicenceFile(edge.deps, asked));
    return { state, proposals: proposals.map((one) => ({ ...one })) };
  }),
  bind(removeFile, async (edge, call) => {
    granted(await files.removeFile(edge.deps, { merchantId: merchantOf(call), fileId: call.params.id }));
    return { ok: true as const };
  }),
  ...uploadRoutes,
];

/** A picture leaves as a JPEG we made, for nobody's cache but the reader's own, and runs nothing. */
export function sendPicture(reply: FastifyReply, bytes: Uint8Array): FastifyReply {
  return reply
    .header('cache-control', 'private, no-store')
    .header('content-disposition', 'inline; filename="page.jpg"')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .type('image/jpeg')
    .send(Buffer.from(bytes));
}

export function mountPictures(app: FastifyInstance, edge: Edge): void {
  app.get(readFile.path.replace(/\{(\w+)\}/g, ':$1'), async (request, reply) => {
    const { session } = await callerOf(edge, 'applicant', request, reply);
    const params = readFile.params.safeParse(request.params);
    if (!params.success || !session) throw refusing('not_found');
    const { bytes } = granted(
      await files.readFile(forMerchant(edge, session.merchantId).deps, {
        merchantId: session.merchantId,
        fileId: params.data.id,
        variant: params.data.variant,
      }),
    );
    return sendPicture(reply, bytes);
  });
}
