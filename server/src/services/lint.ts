import { agreementOf, type DossierFacts, dossierOf } from '@ruzhu/journeys';
import { type Dossier, editionOf, type LintResult, lintDossier, type SubjectKind } from '@ruzhu/rules';
import type { Tx } from '../ports/store.ts';
import { openAnswers } from './answers.ts';
import type { Opened } from './contexts.ts';
import type { Deps } from './deps.ts';
import { asReading, readingSoFar } from './licence-reading.ts';
import { withTwins } from './same-pictures.ts';

/**
 * The check before paying: every rule of the reviewer that a program can run, over everything handed in. The merchant,
 * the reviewer and the API see the same result.
 */
export async function lintOf(deps: Deps, tx: Tx, opened: Opened): Promise<LintResult> {
  const { policy, context } = opened;
  const dossier = await gather(deps, tx, opened);
  const { asOf, now } = context;
  const edition = editionOf(policy, deps.shelf.categories(asOf));
  return lintDossier(dossier, {
    policy,
    asOf,
    now,
    calendar: deps.shelf.calendar(asOf),
    words: deps.shelf.nameWords(asOf),
    ...(edition.ok ? { edition: edition.value } : {}),
  });
}

/** Everything the check reads, looked up now. */
async function gather(
  deps: Deps,
  tx: Tx,
  { application, account, answers, context }: Opened,
): Promise<Dossier> {
  const entity = await openAnswers(deps, account);
  const files = withTwins(await tx.files.ofMerchant(application.merchantId));
  const picture = files.find((file) => file.id === answers.licenceImage);
  const window = (await tx.timers.of(account.id)).find((timer) => timer.clock === 'window');
  const accepted = (await tx.agreements.of(application.id))
    .filter((one) => one.document === 'verification')
    .at(-1);
  const { known } = context;
  const facts: DossierFacts = {
    subjectKind: (known.subjectKind as SubjectKind | null | undefined) ?? null, // Loaded with the entity record.
    accountEmail: typeof known.accountEmail === 'string' ? known.accountEmail : null,
    adminConfirmed: known.adminConfirmed === true,
    mobileProvedAt: typeof account.facts.mobileProvedAt === 'number' ? account.facts.mobileProvedAt : null,
    unreachable: [],
    licenceFindings: picture?.findings ?? [],
    licenceRead: asReading(await readingSoFar(deps, picture)),
    nameIsFree: typeof known.nameFree === 'boolean' ? known.nameFree : undefined,
    windowEndsAt: window?.dueAt ?? null,
    registry: typeof account.facts.registry === 'string' ? account.facts.registry : null,
    registryElements: account.facts.registryElements ?? [],
    terms: { accepted: accepted?.version ?? null, current: agreementOf('verification').version },
    quota: { legalRepProved: account.facts.proof === 'proved' && account.answers.proofMode === 'legalRep' },
  };
  return dossierOf(entity, answers, facts);
}
