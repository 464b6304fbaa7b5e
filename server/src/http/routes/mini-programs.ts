import {
  abandonMiniProgram,
  activate,
  beginReuse,
  beginSecretMove,
  deliverMiniProgram,
  finishReuse,
  miniProgramResult,
  moveSecret,
  resendActivation,
  reuseConditions,
  sendActivation,
  sentActivation,
  startMiniProgram,
  submitMiniProgram,
  viewActivation,
} from '@ruzhu/api';
import { abandonMiniProgram as abandon } from '../../services/abandon-mini-program.ts';
import * as activation from '../../services/activation.ts';
import * as secrets from '../../services/app-secrets.ts';
import { mine } from '../../services/loading.ts';
import * as programs from '../../services/mini-programs.ts';
import { returnedItems } from '../../services/returned.ts';
import { type Bound, bind, granted } from '../bind.ts';
import { type Call, merchantOf } from '../call.ts';
import { viewOf } from '../present/application.ts';
import { iso, isoOrNull, presentAccount, presentScan } from '../present/present.ts';

const askedBy = (call: Call<{ id: string }>) => ({
  merchantId: merchantOf(call),
  applicationId: call.params.id,
  caller: call.caller,
});

export const miniProgramRoutes: readonly Bound[] = [
  bind(reuseConditions, async (edge, call) => {
    const merchantId = merchantOf(call);
    return edge.deps.store.read('platform', async (tx) => {
      const account = granted(await mine(tx, merchantId, call.params.id, 'service-account'));
      const conditions = await programs.reuseConditionsOf(edge.deps, tx, account);
      return { conditions: conditions.map((one) => ({ ...one })) };
    });
  }),
  bind(startMiniProgram, async (edge, call) =>
    viewOf(edge, granted(await programs.startMiniProgram(edge.deps, askedBy(call)))),
  ),
  bind(beginReuse, async (edge, call) =>
    presentScan(granted(await programs.beginReuse(edge.deps, askedBy(call)))),
  ),
  bind(finishReuse, async (edge, call) =>
    viewOf(edge, granted(await programs.finishReuse(edge.deps, { ...askedBy(call), ...call.body }))),
  ),
  bind(sendActivation, async (edge, call) => {
    const sent = granted(await activation.sendActivation(edge.deps, askedBy(call)));
    return { resendAt: iso(sent.resendAt), endsAt: iso(sent.endsAt) };
  }),
  bind(sentActivation, async (edge, call) => {
    const asked = { merchantId: merchantOf(call), applicationId: call.params.id };
    const link = granted(
      await edge.deps.store.read('platform', (tx) => activation.sentActivation(edge.deps, tx, asked)),
    );
    return { link: link && { resendAt: iso(link.resendAt), endsAt: iso(link.endsAt) } };
  }),
  bind(abandonMiniProgram, async (edge, call) =>
    viewOf(edge, granted(await abandon(edge.deps, askedBy(call)))),
  ),
  bind(viewActivation, async (edge, { params }) => {
    const proof = granted(
      await edge.deps.store.read('platform', (tx) => activation.viewActivation(edge.deps, tx, params.token)),
    );
    return { endsAt: iso(proof.endsAt) };
  }),
  bind(activate, async (edge, { params, caller }) => ({
    state: granted(await activation.activate(edge.deps, { token: params.token, caller })).state,
  })),
  bind(resendActivation, async (edge, { params, caller }) => {
    const sent = granted(await activation.resendActivation(edge.deps, { token: params.token, caller }));
    return { resendAt: iso(sent.resendAt), endsAt: iso(sent.endsAt) };
  }),
  bind(submitMiniProgram, async (edge, call) =>
    viewOf(edge, granted(await programs.submitMiniProgram(edge.deps, askedBy(call)))),
  ),
  bind(miniProgramResult, async (edge, call) => {
    const asked = { merchantId: merchantOf(call), applicationId: call.params.id };
    return edge.deps.store.read({ merchant: asked.merchantId }, async (tx) => {
      const view = granted(await returnedItems(edge.deps, tx, asked));
      const account = await tx.accounts.ofApplication(asked.applicationId);
      const secret = account ? await tx.secrets.find(account.id) : null;
      const policy = edge.deps.policies.named(view.application.policy);
      return {
        items: view.items.map(({ path, step, verdict, reason, words, mended }) => ({
          path,
          step,
          verdict,
          reason,
          words,
          mended,
        })),
        account: account && presentAccount(account),
        secret: { state: secret?.state ?? ('none' as const), madeAt: isoOrNull(secret?.madeAt ?? null) },
        nameChangesLeft: Math.max(
          0,
          policy.values['name.changesBeforePublish'] - Number(view.application.facts.nameChanges ?? 0),
        ),
      };
    });
  }),
  bind(deliverMiniProgram, async (edge, call) =>
    viewOf(edge, granted(await programs.deliverMiniProgram(edge.deps, askedBy(call)))),
  ),
  bind(beginSecretMove, async (edge, call) =>
    presentScan(granted(await secrets.beginSecretMove(edge.deps, { ...askedBy(call), ...call.body }))),
  ),
  bind(moveSecret, async (edge, call) =>
    granted(await secrets.moveSecret(edge.deps, { ...askedBy(call), ...call.body })),
  ),
];
