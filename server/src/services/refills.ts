import { callSlots } from '@ruzhu/journeys';
import { ok, refuse } from '@ruzhu/rules';
import type { Application } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance, note } from './advance.ts';
import { open } from './contexts.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { guardFacts } from './guard-facts.ts';
import { freezeBundle, openCase } from './handing-in.ts';
import { mine, store } from './loading.ts';
import { moveCase } from './move-case.ts';
import { reserveName } from './names.ts';
import { remindOfSlot } from './slot-reminders.ts';

type Asked = { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller };

/**
 * Sends what was mended. The check before paying runs again; old reasons are gone once their page was answered anew.
 * Refusals: `not_found`, `refill.unmended`, `lint.must_fix`, those of the name.
 */
export const resubmit = (deps: Deps, asked: Asked): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'verification');
    if (!found.ok) return found;
    const opened = await open(deps, tx, found.value);
    const { application } = opened;
    const naming = application.state === 'namingFailed';
    const named = await reserveName(deps, tx, opened, { product: 'service', field: 'accountName' });
    if (!named.ok) return named;
    const round = Number(application.facts.round ?? 1) + 1;
    const moved = advance(deps, {
      application,
      timers: await tx.timers.of(application.id),
      event: 'resubmit',
      by: 'applicant',
      actorId: asked.caller.actorId,
      facts: await guardFacts(deps, tx, opened),
      patch: { facts: { ...named.value, round, returned: [], mended: [], callsSince: deps.clock.now() } },
      data: { round },
    });
    if (!moved.ok) return refusing(moved.refusal);
    await store(tx, moved.commit);
    const after = await open(deps, tx, moved.application);
    await freezeBundle(deps, tx, after, round);
    await openCase(deps, tx, after, round, naming ? 'name' : 'entity');
    return ok(moved.application);
  });

/**
 * The contact chooses when to be called, or calls back: a verification that waits for the contact goes on, and the
 * attempts count anew. Refusals: `not_found`, `call.slot_past`, `call.slot_format`, those of the journey.
 */
export const chooseSlots = (
  deps: Deps,
  asked: Asked & { readonly slots: readonly string[] },
): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'verification');
    if (!found.ok) return found;
    const { application, policy, context } = await open(deps, tx, found.value);
    const read = callSlots.read(asked.slots, context);
    if (!read.ok) return refusing({ ...read.refusal, path: 'slots' });
    const waiting = application.state === 'waitingContact';
    const moved = advance(deps, {
      application,
      timers: await tx.timers.of(application.id),
      event: 'slotChosen',
      by: 'contact',
      actorId: asked.caller.actorId,
      facts: {},
      patch: {
        answers: { ...application.answers, callSlots: read.value },
        facts: waiting ? { callsSince: deps.clock.now() } : {},
      },
      data: { slots: asked.slots.length, policy: policy.id },
    });
    if (!moved.ok) return refusing(moved.refusal);
    await store(tx, moved.commit);
    await remindOfSlot(deps, tx, moved.application);
    if (waiting) await wakeCase(deps, tx, application.id);
    await tx.cases.touch(application.id);
    return ok(moved.application);
  });

/** The case that slept until the contact answered is back in the queue. */
async function wakeCase(deps: Deps, tx: Tx, applicationId: string): Promise<void> {
  const one = await tx.cases.open(applicationId, 'entity');
  if (one?.state === 'snoozed') await moveCase(deps, tx, one, 'wake', null, { wakesAt: null });
}

/** A message to whoever has the case; it becomes part of the history the reviewer sees. Refusals: `not_found`, `field.missing`. */
export const writeToReviewer = (
  deps: Deps,
  asked: Asked & { readonly words: string },
): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'verification');
    if (!found.ok) return found;
    const words = asked.words
      .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
      .trim()
      .slice(0, 500);
    if (!words) return refuse('field.missing', 'words');
    const noted = note(deps, {
      application: found.value,
      event: 'applicant.wrote',
      by: 'applicant',
      actorId: asked.caller.actorId,
      data: { words },
    });
    await store(tx, noted.commit);
    await tx.cases.touch(noted.application.id);
    return ok(noted.application);
  });
