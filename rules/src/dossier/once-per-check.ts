import type { Dossier } from './dossier.ts';
import type { LintContext } from './lint-context.ts';

type Check = { readonly dossier: Dossier; readonly context: LintContext; readonly known: unknown[] };

/** The check that is running. Nothing of a dossier is kept when it has ended. */
let running: Check | null = null;

let places = 0;

/** Runs all rules over one dossier: what several of them need is worked out once. */
export function duringCheck<T>(dossier: Dossier, context: LintContext, work: () => T): T {
  const before = running;
  running = { dossier, context, known: [] };
  try {
    return work();
  } finally {
    running = before;
  }
}

/** Works something out once in every check of a dossier, however many rules ask for it; outside of one, every time. */
export function oncePerCheck<T extends object | null>(
  make: (dossier: Dossier, context: LintContext) => T,
): (dossier: Dossier, context: LintContext) => T {
  const place = places;
  places += 1;
  return (dossier, context) => {
    if (running?.dossier !== dossier || running.context !== context) return make(dossier, context);
    const known = running.known[place];
    if (known !== undefined) return known as T; // What stands at the place was made by `make`.
    const value = make(dossier, context);
    running.known[place] = value;
    return value;
  };
}
