import type { CivilDate, Instant } from '../calendar/civil-date.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { NameWords } from '../names/name-words.ts';
import type { Policy } from '../policy/policy.ts';
import type { CategoryEdition } from '../qualifications/category.ts';
import type { Dossier } from './dossier.ts';
import type { Outcome } from './lint-finding.ts';

/**
 * The rules and the moment a dossier is checked against. `edition` is the list of categories, by default the one the
 * policy names; `now` counts hours, without it rules that count hours stay unknown; `calendar` lets call times be
 * checked; `words` are the operator's lists of words for names.
 */
export type LintContext = {
  readonly policy: Policy;
  readonly edition?: CategoryEdition;
  readonly asOf: CivilDate;
  readonly now?: Instant;
  readonly calendar?: WorkingCalendar;
  readonly words?: NameWords;
};

/** One rule over the whole dossier. Pure; never throws. */
export type Check = (dossier: Dossier, context: LintContext) => Outcome;
