import type { Answers, NoticeKey } from '@ruzhu/journeys';
import { DAY, ok, type Refusal, refuse } from '@ruzhu/rules';
import type { RegistryAnswer } from '../ports/checks.ts';
import type { Application } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import { openAnswers } from './answers.ts';
import type { Opened } from './contexts.ts';
import { type Outcome, refusing } from './decide.ts';
import type { Deps } from './deps.ts';
import { store } from './loading.ts';

const ELEMENT_CODES = {
  name: { code: 'registry.name_differs', path: 'entityName' },
  code: { code: 'registry.name_code', path: 'licenceNumber' },
  legalRepName: { code: 'registry.legal_rep_name', path: 'legalRepName' },
  legalRepId: { code: 'registry.legal_rep_id', path: 'legalRepIdNumber' },
} as const;

/**
 * Compares the entity with the business registry, if one is connected. A difference or a cancelled entity is told at
 * once; an entity that is not found yet, and a registry that does not answer, let the merchant go on: the comparison is
 * repeated and the reviewer sees how it stands. What was compared is kept as a fact.
 */
export async function compareWithRegistry(
  deps: Deps,
  tx: Tx,
  { application }: Opened,
  kept: Answers,
): Promise<Outcome<Application['facts']>> {
  const answer = await deps.registry.compare(questionOf(kept));
  const refusals = registryRefusals(answer);
  if (refusals.length > 0 && application.facts.registryOverridden !== true) return refusing(...refusals);
  await askAgainLater(deps, tx, application, answer.outcome);
  return ok(factsOf(deps, answer));
}

const questionOf = (answers: Answers) => ({
  name: String(answers.entityName),
  code: String(answers.licenceNumber),
  legalRepName: String(answers.legalRepName),
  legalRepId: null,
});

const factsOf = (deps: Deps, answer: RegistryAnswer): Application['facts'] => ({
  registry: answer.outcome,
  registryElements: answer.outcome === 'differs' ? answer.elements : [],
  registryAt: deps.clock.now(),
});

/** Fires once a day as long as the registry does not know the entity, or does not answer. */
export const REGISTRY_ASKED = 'registryAsked';
const CLOCK = 'registry';
const OPEN: readonly RegistryAnswer['outcome'][] = ['notFound', 'unavailable'];

async function askAgainLater(deps: Deps, tx: Tx, application: Application, outcome: string): Promise<void> {
  const { id, merchantId } = application;
  if (!OPEN.some((one) => one === outcome))
    return tx.timers.change({ set: [], stop: [{ ownerId: id, clock: CLOCK }] });
  const now = deps.clock.now();
  const daily = { event: REGISTRY_ASKED, rule: '1d', dueAt: now + DAY, beganAt: now } as const;
  const timer = { ...daily, ownerId: id, ownerKind: 'application', merchantId, clock: CLOCK } as const;
  return tx.timers.change({ set: [{ ...timer, pausedAt: null, leftMs: null }], stop: [] });
}

/** States of an account in which nobody waits for a registry any more. */
const OVER = ['verified', 'renewalWindow', 'lapsed', 'expired', 'cancelled', 'released'];

/**
 * The day after is set in the transaction that takes this day's timer, so that a question that is cut off is asked
 * again. The registry itself is asked outside of it.
 */
export async function keepAsking(deps: Deps, tx: Tx, application: Application): Promise<void> {
  const isOver = OVER.includes(application.state);
  await askAgainLater(deps, tx, application, isOver ? '' : String(application.facts.registry ?? ''));
}

/** What the merchant is told once the registry knows the entity; it is asked no more then, so each is told once. */
const NOTICES: Readonly<Partial<Record<RegistryAnswer['outcome'], NoticeKey>>> = {
  match: 'registry.match',
  differs: 'registry.differs',
  cancelled: 'registry.cancelled',
};

const elementsOf = (answer: RegistryAnswer): string =>
  answer.outcome === 'differs' ? answer.elements.map((element) => `element:${element}`).join('|') : '';

/** Once an account is registered its entity is mended, or seen, elsewhere. */
const LATER: Readonly<Partial<Record<NoticeKey, NoticeKey>>> = {
  'registry.differs': 'registry.differs_later',
  'registry.cancelled': 'registry.cancelled_later',
};

function noticesOf({ state }: Application, { outcome }: RegistryAnswer): readonly NoticeKey[] {
  const notice = NOTICES[outcome];
  if (!notice) return [];
  return [state === 'registering' ? notice : (LATER[notice] ?? notice)];
}

/**
 * Asks the registry once more about an entity it did not know. What it says now is kept: a difference or a cancelled
 * entity has to be mended before paying, the merchant is told and the reviewer sees it; a registry that does not answer
 * changes nothing.
 */
export async function askRegistryAgain(deps: Deps, applicationId: string): Promise<void> {
  const read = await deps.store.read('platform', async (tx) => {
    const application = await tx.applications.find(applicationId);
    return application && { application, answers: await openAnswers(deps, application) };
  });
  if (!read || OVER.includes(read.application.state)) return;
  const answer = await deps.registry.compare(questionOf(read.answers));
  if (answer.outcome === 'unavailable' || answer.outcome === 'notFound') return;
  await deps.store.write('platform', async (tx) => {
    const application = await tx.applications.find(applicationId);
    // Another entity was named meanwhile, which was compared when it was.
    if (!application || application.facts.registryAt !== read.application.facts.registryAt) return;
    await askAgainLater(deps, tx, application, answer.outcome);
    const applications = await tx.applications.ofMerchant(application.merchantId);
    const verifications = applications.filter(
      ({ parentId, journey }) => parentId === application.id && journey === 'verification',
    );
    const noted = note(deps, {
      application,
      event: 'registry.asked',
      by: 'system',
      actorId: 'clock',
      patch: { facts: factsOf(deps, answer) },
      data: { outcome: answer.outcome },
      notify: noticesOf(application, answer),
      params: { elements: elementsOf(answer) },
    });
    await store(tx, noted.commit);
    // Whoever has the case open sees it at once.
    for (const { id } of verifications) await tx.cases.touch(id);
  });
}

function registryRefusals(answer: RegistryAnswer): readonly Refusal[] {
  if (answer.outcome === 'cancelled') return [refuse('registry.cancelled', 'licenceNumber').refusal];
  if (answer.outcome !== 'differs') return [];
  return answer.elements.map(
    (element) => refuse(ELEMENT_CODES[element].code, ELEMENT_CODES[element].path).refusal,
  );
}
