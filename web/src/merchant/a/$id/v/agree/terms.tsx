import { useTexts } from '../../../../../kit/app.tsx';
import { LoadingState } from '../../../../../kit/page-states.tsx';
import { usePolicies, usePolicy } from '../../../../parts/policies.ts';
import type { RoadView } from '../../../../parts/road.ts';
import { subjectKindOf, useRoadMoney } from '../../words/road-money.ts';
import { isBankOptional } from '../parts/bank-optional.ts';
import { agree } from './texts.ts';

/** What the reader should know before accepting: the fee and when it comes back, the call, the papers. */
export function Terms({ road }: { readonly road: RoadView }) {
  const t = useTexts(agree);
  const policies = usePolicies();
  const policy = usePolicy(road.account.policy);
  const money = useRoadMoney(road);
  if (!policy || !money) return <LoadingState lines={6} onReload={() => void policies.refetch()} />;
  const kind = subjectKindOf(road);
  const needsBank = !isBankOptional(policy, kind);
  const isProved = policy.values['verify.entityProof'].length > 0;
  const isPublic = kind === 'government' || kind === 'otherOrg';
  const needsLetter = policy.values['verify.letterRequired'].includes(kind);
  return (
    <div className="prose">
      <p className="lead">{t('lead')}</p>
      <h2>{t('money.title')}</h2>
      <p>
        <strong>{money.feeOnce}</strong>
      </p>
      {money.paid && money.refundExceptions && <p className="hint">{money.refundExceptions}</p>}
      <h2>{t('call.title')}</h2>
      <p>{t('call.body')}</p>
      <h2>{t('papers.title')}</h2>
      <ul className="bullets">
        <li>{t(isPublic ? 'paper.certificate' : 'paper.licence')}</li>
        <li>{t(isProved ? 'paper.proof' : needsBank ? 'paper.bank' : 'paper.bank.optional')}</li>
        <li>{t('paper.admin')}</li>
        <li>{t('paper.name')}</li>
        {policy.values['verify.permitRequired'].includes(kind) && <li>{t('paper.permit')}</li>}
        {needsLetter && <li>{t('paper.letter')}</li>}
      </ul>
    </div>
  );
}
