import type { Figures } from './figures.ts';
import { measureIdentifiers } from './rules/identifiers.ts';
import { measureLints } from './rules/lints.ts';

/** Every identifier and whole dossiers, beside the libraries that know them, in one run. Keys: `<what> <library>`. */
export const rules = async (): Promise<Figures> => ({
  ...(await measureLints()),
  ...(await measureIdentifiers()),
});
