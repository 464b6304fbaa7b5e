import type { Answers } from '@ruzhu/journeys';
import { ok, type Refusal, refuse } from '@ruzhu/rules';
import type { RegistryAnswer } from '../ports/checks.ts';
import type { Application } from '../ports/records.ts';
import type { Opened } from './contexts.ts';
import { type Outcome, refusing } from './decide.ts';
import type { Deps } from './deps.ts';

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
  { application }: Opened,
  kept: Answers,
): Promise<Outcome<Application['facts']>> {
  const answer = await deps.registry.compare({
    name: String(kept.entityName),
    code: String(kept.licenceNumber),
    legalRepName: String(kept.legalRepName),
    legalRepId: null,
  });
  const refusals = registryRefusals(answer);
  if (refusals.length > 0 && application.facts.registryOverridden !== true) return refusing(...refusals);
  return ok({ registry: answer.outcome, registryAt: deps.clock.now() });
}

export function registryRefusals(answer: RegistryAnswer): readonly Refusal[] {
  if (answer.outcome === 'cancelled') return [refuse('registry.cancelled', 'licenceNumber').refusal];
  if (answer.outcome !== 'differs') return [];
  return answer.elements.map(
    (element) => refuse(ELEMENT_CODES[element].code, ELEMENT_CODES[element].path).refusal,
  );
}
