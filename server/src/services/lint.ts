import { subjectKindOf } from '@ruzhu/journeys';
import { type Dossier, type LintResult, lintDossier } from '@ruzhu/rules';
import type { Tx } from '../ports/store.ts';
import { openAnswers } from './answers.ts';
import type { Opened } from './contexts.ts';
import type { Deps } from './deps.ts';

/**
 * The check before paying: every rule of the reviewer that a program can run, over everything handed in. The reviewer
 * and the API see the same result.
 */
export async function lintOf(deps: Deps, tx: Tx, opened: Opened): Promise<LintResult> {
  const { policy, context } = opened;
  return lintDossier(await dossierOf(deps, tx, opened), { policy, asOf: context.asOf, now: context.now });
}

/** The dossier of a verification: the entity, what was handed in, and what only the server knows. */
export async function dossierOf(
  deps: Deps,
  tx: Tx,
  { application, account, answers, context }: Opened,
): Promise<Dossier> {
  const entity = await openAnswers(deps, account);
  const files = await tx.files.of(application.id);
  const findings = (id: unknown) => files.find((file) => file.id === id)?.findings ?? [];
  const window = (await tx.timers.of(account.id)).find((timer) => timer.clock === 'window');
  return { entity, answers, known: context.known, findings, window, kind: subjectKindOf(entity) } as never;
}
