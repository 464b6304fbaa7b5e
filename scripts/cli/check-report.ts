import {
  type Dossier,
  findPolicy,
  lintDossier,
  type Moment,
  type Policy,
  policySets,
  type Refusal,
  type Said,
  said,
  shippedCalendar,
  type ToldLint,
  toldLint,
  type Words,
} from '@ruzhu/rules';
import { fileFaultTexts } from './cli.texts.ts';
import type { DossierFile, FoundDossier, Place } from './read-dossier-file.ts';
import { both } from './words.ts';

type ToldRefusal = Refusal & Said;

/** One dossier: refused for its shape, or checked. */
export type CheckedDossier = {
  readonly place: Place;
  readonly policy: string | null;
  readonly ok: boolean;
  readonly refusals: readonly ToldRefusal[];
  readonly lint: ToldLint | null;
};

export type CheckedFile = {
  readonly file: string;
  /** Why the file gave no dossiers; `null` when it did. */
  readonly fault: { readonly code: string; readonly says: Words } | null;
  readonly dossiers: readonly CheckedDossier[];
};

/** The whole answer of `check`, as `--json` prints it. */
export type CheckReport = {
  readonly ok: boolean;
  readonly asOf: string;
  readonly dossiers: number;
  readonly mustFix: number;
  readonly refused: number;
  readonly badFiles: number;
  readonly files: readonly CheckedFile[];
};

export type CheckContext = { readonly moment: Moment; readonly policy: Policy | null };

const refused = (place: Place, refusals: readonly Refusal[]): CheckedDossier => ({
  place,
  policy: null,
  ok: false,
  refusals: refusals.map((one) => ({ ...one, ...said(one) })),
  lint: null,
});

/** The set asked for, else the one the dossier was made for, else the first one shipped. */
const policyFor = ({ policy: named }: Dossier, policy: Policy | null) =>
  policy ? { ok: true as const, value: policy } : findPolicy(named ?? policySets[0]?.id ?? '');

function checked({ place, reading }: FoundDossier, { moment, policy }: CheckContext): CheckedDossier {
  if (!reading.ok) return refused(place, reading.refusals);
  const rules = policyFor(reading.value, policy);
  if (!rules.ok) return refused(place, [rules.refusal]);
  const context = { policy: rules.value, ...moment, calendar: shippedCalendar };
  const lint = toldLint(lintDossier(reading.value, context));
  return { place, policy: rules.value.id, ok: lint.mustFix === 0, refusals: [], lint };
}

/** Checks what a file holds. */
export function checkFile(name: string, file: DossierFile, context: CheckContext): CheckedFile {
  if (file.ok)
    return { file: name, fault: null, dossiers: file.dossiers.map((one) => checked(one, context)) };
  const fault = { code: file.code, says: both(fileFaultTexts[file.code], file.params) };
  return { file: name, fault, dossiers: [] };
}

export function reportOf(files: readonly CheckedFile[], { moment }: CheckContext): CheckReport {
  const dossiers = files.flatMap((file) => file.dossiers);
  const count = (holds: (one: CheckedDossier) => boolean) => dossiers.filter(holds).length;
  const badFiles = files.filter(({ fault }) => fault !== null).length;
  return {
    ok: badFiles === 0 && dossiers.every((one) => one.ok),
    asOf: moment.asOf,
    dossiers: dossiers.length,
    mustFix: count(({ lint }) => lint !== null && lint.mustFix > 0),
    refused: count(({ lint }) => lint === null),
    badFiles,
    files,
  };
}

/** 2 when a file could not be opened, 1 when something must be fixed, else 0. */
export const exitCodeOf = ({ ok, badFiles }: CheckReport): number => {
  if (badFiles > 0) return 2;
  return ok ? 0 : 1;
};
