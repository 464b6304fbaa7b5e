import { civilDateAt, type Policy, type SubjectKind } from '@ruzhu/rules';
import { useApp } from '../../../../../kit/app.tsx';
import { useStepRules } from '../../../../parts/step-rules.ts';

/**
 * The kinds of verification this subject may ask for, by the rule of the page itself; the one chosen until it is there,
 * `null` when there is none yet.
 */
export function useKinds(policy: Policy, subjectKind: SubjectKind, chosen: string): readonly string[] | null {
  const { clock } = useApp();
  const rules = useStepRules('verifications', 'who');
  const field = rules?.fields.find(({ key }) => key === 'verificationType');
  if (!field?.choices) return chosen === '' ? null : [chosen];
  const now = clock();
  const context = { policy, now, asOf: civilDateAt(now), answers: {}, known: { subjectKind } };
  return field.choices(policy).filter((kind) => field.read(kind, context).ok);
}
