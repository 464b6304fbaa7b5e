/** Whole dossiers by the reviewer's rules, beside a compiled schema and a rule engine. */
import { type Dossier, findPolicy, lintDossier } from '@ruzhu/rules';
import { lintContext } from '../../../rules/src/testing/clean-dossier.ts';
import { seeded } from '../../../rules/src/testing/synthetic.ts';
import type { Figures } from '../figures.ts';
import { schemaJudge } from './dossier-schema.ts';
import { type Case, casesOf, dossiersOf } from './dossiers.ts';
import { interleave } from './measure.ts';
import { engineJudge } from './rule-engine.ts';

type Judge = (dossier: Dossier) => boolean | Promise<boolean>;

const DOSSIERS = 1_000;
const ROUNDS = 9;

async function correctness(judge: Judge, cases: readonly Case[]): Promise<number> {
  let right = 0;
  for (const { dossier, isClean } of cases) if ((await judge(dossier)) === isClean) right += 1;
  return Math.round((100 * right) / cases.length);
}

/** Figures by library: `perSecond`, and `right` in per cent of as many faulty dossiers as sound ones. */
export async function measureLints(): Promise<Figures> {
  const policy = findPolicy('seed-2021');
  if (!policy.ok) throw new Error('The product ships with its policy');
  const context = lintContext(policy.value);
  const judges: Readonly<Record<string, Judge>> = {
    ruzhu: (dossier) => lintDossier(dossier, context).mustFix === 0,
    Ajv: schemaJudge(),
    'json-rules-engine': engineJudge(),
  };
  const contestants = Object.entries(judges).map(([name, does]) => ({ name, does }));
  const inputs = (round: number) => dossiersOf(policy.value, seeded(round + 1), DOSSIERS);
  const rates = await interleave(contestants, inputs, ROUNDS);
  const cases = casesOf(policy.value, seeded(99));
  const figures: Record<string, Readonly<Record<string, number>>> = {};
  for (const [name, judge] of Object.entries(judges))
    figures[`dossier ${name}`] = { perSecond: rates[name] ?? 0, right: await correctness(judge, cases) };
  return figures;
}
