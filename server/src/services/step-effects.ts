import { type Answers, subjectKindOf } from '@ruzhu/journeys';
import { ok, type Refusal, refuse } from '@ruzhu/rules';
import type { Application, JourneyKey } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { administratorQuota } from './administrators.ts';
import { recordAgreement } from './agreements.ts';
import type { Opened } from './contexts.ts';
import { type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { dropOpenLink } from './legal-rep-link.ts';
import { holdName } from './names.ts';
import { compareWithRegistry } from './registry.ts';
import { dropOpenTransfer } from './transfer-proofs.ts';

type Kept = {
  readonly values: Answers;
  readonly kept: Answers;
  readonly passwordHash: string | null;
  readonly caller: Caller;
};

/** Facts to keep with the answers, or what only the server could tell was wrong. */
type Effect = (deps: Deps, tx: Tx, opened: Opened, kept: Kept) => Promise<Outcome<Application['facts']>>;

/** What a page does besides keeping its answers: one row per page that does anything. */
const EFFECTS: Readonly<Record<JourneyKey, Readonly<Record<string, Effect>>>> = {
  'service-account': {
    password: async (deps, tx, opened, { passwordHash, caller }) => {
      const mailbox = await tx.mailboxes.ofApplication(opened.application.id);
      if (!mailbox || !passwordHash) return refusing(refuse('not_found').refusal);
      // From the moment somebody can confirm it, a password is changed by a scan and in no other way.
      const administrator = await tx.administrators.find(opened.application.id);
      if (mailbox.passwordHash !== null && administrator?.deviceId)
        return refusing(refuse('password.by_scan', 'password').refusal);
      await tx.mailboxes.setPassword(mailbox.emailIndex, passwordHash);
      await recordAgreement(deps, tx, opened.application, 'service', caller);
      return ok({});
    },
    entity: async (deps, tx, opened, { kept }) => {
      const quota = await subjectQuota(tx, opened, kept);
      if (quota) return refusing(quota);
      const compared = await compareWithRegistry(deps, tx, opened, kept);
      return compared.ok
        ? ok({ ...compared.value, ...(await proofAfter(deps, tx, opened, kept)) })
        : compared;
    },
    verify: async (_deps, _tx, { application, answers }, { values }) => {
      const changed = answers.proofMode !== undefined && answers.proofMode !== values.proofMode;
      if (changed && application.facts.proof === 'proved')
        return refusing(refuse('proof.already_proved', 'proofMode').refusal);
      return ok({});
    },
    admin: async (deps, tx, opened, { kept }) => administratorQuota(deps, tx, opened, kept, 'service'),
    name: async (deps, tx, opened, { kept }) =>
      holdName(deps, tx, opened, kept, { product: 'service', field: 'accountName' }),
  },
  verification: {
    agree: async (deps, tx, opened, { caller }) => {
      await recordAgreement(deps, tx, opened.application, 'verification', caller);
      return ok({});
    },
    naming: async (deps, tx, opened, { kept }) =>
      holdName(deps, tx, opened, kept, { product: 'service', field: 'accountName' }),
  },
  'mini-program': {
    ready: async (deps, tx, opened, { caller }) => {
      await recordAgreement(deps, tx, opened.application, 'quickRegistration', caller);
      return ok({});
    },
    account: async (deps, tx, opened, { passwordHash, caller }) => {
      // The mailbox was proved with its link; another one would need another link.
      if (opened.application.facts.activatedAt !== undefined)
        return refusing(refuse('event.not_possible', 'email').refusal);
      await recordAgreement(deps, tx, opened.application, 'miniProgram', caller);
      // The mailbox is taken only once its link was followed; until then the hash waits with the application.
      return ok({ passwordHash });
    },
    admin: async (deps, tx, opened, { kept }) => administratorQuota(deps, tx, opened, kept, 'miniProgram'),
    info: async (deps, tx, opened, { kept, values }) => {
      const renamed = opened.answers.mpName !== undefined && opened.answers.mpName !== values.mpName;
      const returned = opened.application.state === 'returned';
      const changes = Number(opened.application.facts.nameChanges ?? 0);
      const held = await holdName(deps, tx, opened, kept, { product: 'miniProgram', field: 'mpName' });
      return held.ok && renamed && returned ? ok({ ...held.value, nameChanges: changes + 1 }) : held;
    },
    related: async () => ok({ relatedSeen: true }),
    privacy: async (deps, tx, opened, { caller }) => {
      await recordAgreement(deps, tx, opened.application, 'privacy', caller);
      return ok({});
    },
  },
};

export const afterAnswer = async (deps: Deps, tx: Tx, opened: Opened, step: string, kept: Kept) =>
  (await EFFECTS[opened.application.journey][step]?.(deps, tx, opened, kept)) ?? ok({});

const PROVED_FOR = ['entityName', 'licenceNumber', 'legalRepName'];

/** A proof holds for the entity that was proved. When another is named, it is void, and so is what was begun for it. */
async function proofAfter(
  deps: Deps,
  tx: Tx,
  { application, answers }: Opened,
  kept: Answers,
): Promise<Application['facts']> {
  const before = PROVED_FOR.filter((key) => answers[key] !== undefined);
  if (before.every((key) => answers[key] === kept[key])) return {};
  await dropOpenLink(tx, application.id);
  await dropOpenTransfer(deps, tx, application.id);
  return application.facts.proof === undefined ? {} : { proof: 'none', proofBy: null };
}

/** Told on the page where the number is typed, with the accounts that hold the places (numbers masked). */
async function subjectQuota(tx: Tx, { policy }: Opened, kept: Answers): Promise<Refusal | null> {
  const kind = subjectKindOf(kept);
  if (!kind) return null;
  const held = await tx.accounts.ofSubject(String(kept.licenceNumber), 'service');
  const limit = policy.values['quota.subjectAccounts'][kind];
  if (held.length < limit) return null;
  const holders = held.map((account) => `…${account.originalId.slice(-4)}`).join('、');
  return refuse('quota.subject', 'licenceNumber', { limit, used: held.length, holders }).refusal;
}
