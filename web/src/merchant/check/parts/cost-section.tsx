import type { Policy, SubjectKind } from '@ruzhu/rules';
import { useTexts } from '../../../kit/app.tsx';
import { useMoney } from '../../parts/policies.ts';
import { resultTexts } from './result-texts.ts';

/** What the road costs for a subject under a policy, and by which rules. */
export function CostSection({ policy, subject }: { readonly policy: Policy; readonly subject: SubjectKind }) {
  const t = useTexts(resultTexts);
  const money = useMoney(policy, subject);
  if (!money) return null;
  const lines = [money.feeTotal, money.feeOnce, money.paid ? money.refundExceptions : null, money.feeReuse];
  return (
    <section>
      <h2>{t('cost.title')}</h2>
      <ul className="bullets">{lines.map((line) => line && <li key={line}>{line}</li>)}</ul>
      <p className="hint">{money.policyDate}</p>
    </section>
  );
}
