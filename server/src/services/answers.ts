import type { Answers, Step } from '@ruzhu/journeys';
import type { Application } from '../ports/records.ts';
import type { Deps } from './deps.ts';

const placeOf = (applicationId: string, key: string) => ({
  table: 'applications',
  column: key,
  row: applicationId,
});

/** All answers of an application, those under seal opened. Never send the result out unmasked. */
export async function openAnswers(
  deps: Deps,
  application: Pick<Application, 'id' | 'merchantId' | 'answers' | 'sealed'>,
): Promise<Answers> {
  const opened = await Promise.all(
    Object.entries(application.sealed).map(async ([key, sealed]) => {
      const text = await deps.vault.open(application.merchantId, placeOf(application.id, key), sealed);
      return [key, JSON.parse(text)] as const;
    }),
  );
  return { ...application.answers, ...Object.fromEntries(opened) };
}

/** Answers parted into those kept plain and those sealed; secrets (passwords) are kept in neither. */
export async function sealAnswers(
  deps: Deps,
  owner: Pick<Application, 'id' | 'merchantId' | 'sealed'>,
  steps: readonly Step[],
  answers: Answers,
  before: Answers,
): Promise<Pick<Application, 'answers' | 'sealed'>> {
  const secrecy = new Map(steps.flatMap((step) => step.fields).map((field) => [field.key, field.secrecy]));
  const plain: Record<string, unknown> = {};
  const sealed: Record<string, string> = {};
  for (const [key, value] of Object.entries(answers)) {
    const kind = secrecy.get(key);
    if (kind === 'secret' || value === null || value === undefined) continue;
    if (kind !== 'sealed') plain[key] = value;
    else sealed[key] = await sealOne(deps, owner, key, value, before[key]);
  }
  return { answers: plain, sealed };
}

/** An unchanged value keeps its ciphertext. */
async function sealOne(
  deps: Deps,
  owner: Pick<Application, 'id' | 'merchantId' | 'sealed'>,
  key: string,
  value: unknown,
  before: unknown,
): Promise<string> {
  const kept = owner.sealed[key];
  const text = JSON.stringify(value);
  if (kept && text === JSON.stringify(before)) return kept;
  return deps.vault.seal(owner.merchantId, placeOf(owner.id, key), text);
}
