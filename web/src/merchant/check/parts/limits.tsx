import type { Policy, PolicyValues, Span } from '@ruzhu/rules';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { Details } from '../../../kit/details.tsx';
import { SummaryList } from '../../../kit/summary-list.tsx';
import { spanWords } from '../../parts/span-words.ts';
import { resultTexts } from './result-texts.ts';

/** The time limits of the road, by the value of the policy that holds each. */
const limits = [
  ['limit.emailCode', 'email.codeLife'],
  ['limit.smsCode', 'sms.codeLife'],
  ['limit.scan', 'scan.wholeLife'],
  ['limit.legalRep', 'proof.legalRepLink'],
  ['limit.transfer', 'proof.transferWindow'],
  ['limit.window', 'verify.window'],
  ['limit.order', 'verify.orderLife'],
  ['limit.call', 'verify.firstCall'],
  ['limit.decision', 'verify.decision'],
  ['limit.miniProgram', 'mp.review'],
  ['limit.validity', 'verify.validity'],
] as const satisfies readonly (readonly [keyof typeof resultTexts.zh, SpanKey])[];

type SpanKey = {
  [Key in keyof PolicyValues]: PolicyValues[Key] extends Span ? Key : never;
}[keyof PolicyValues];

/** Every limit in one list, so that nobody learns of one when it is nearly over. */
export function Limits({ policy: { values } }: { readonly policy: Policy }) {
  const t = useTexts(resultTexts);
  const { locale } = useApp();
  const say = (span: Span) => spanWords(span, locale);
  return (
    <Details summary={t('limits.title')}>
      <SummaryList
        rows={[
          ...limits.map(([label, key]) => ({ label: t(label), value: say(values[key]) })),
          {
            label: t('limit.refills'),
            value: t('limit.refills.value', {
              left: say(values['verify.refillWindow']),
              n: values['verify.refills'],
            }),
          },
        ]}
      />
    </Details>
  );
}
