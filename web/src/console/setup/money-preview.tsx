import { policySets } from '@ruzhu/rules';
import { useApp } from '../../kit/app.tsx';
import { moneyWords } from '../../texts/money.ts';

/** Every sentence about money as merchants read it, for each policy set. */
export function MoneyPreview({ title }: { readonly title: string }) {
  const { locale, support } = useApp();
  return (
    <section className="panel" aria-labelledby="money">
      <h2 id="money">{title}</h2>
      <div className="columns">
        {policySets.map((policy) => {
          const words = moneyWords(policy, support ? { support } : {}, { subject: 'enterprise', locale });
          const lines = [
            words.feeOnce,
            words.refundExceptions,
            words.feeReuse,
            words.feeTotal,
            words.policyDate,
          ];
          return (
            <div key={policy.id}>
              <h3>{policy.title[locale]}</h3>
              <ul>
                {lines
                  .filter((line) => line !== null)
                  .map((line) => (
                    <li key={line}>{line}</li>
                  ))}
              </ul>
            </div>
          );
        })}
      </div>
    </section>
  );
}
