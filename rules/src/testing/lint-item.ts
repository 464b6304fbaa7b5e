import type { Dossier } from '../dossier/dossier.ts';
import { type LintItem, lintDossier } from '../dossier/lint.ts';
import type { LintContext } from '../dossier/lint-context.ts';
import type { LintId } from '../dossier/lint-rules.data.ts';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { lintContext } from './clean-dossier.ts';

/** What one rule says of a dossier, under the default rules unless others are given. */
export function itemIn(dossier: Dossier, id: LintId, context: LintContext = lintContext(seed2021)): LintItem {
  const item = lintDossier(dossier, context).items.find((one) => one.id === id);
  if (!item) throw new Error(`No rule is called ${id}`);
  return item;
}
