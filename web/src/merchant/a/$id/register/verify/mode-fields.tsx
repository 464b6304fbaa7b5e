import type { settings } from '@ruzhu/api';
import type { Answers } from '@ruzhu/journeys';
import type { Policy, ProofMode, Span, SubjectKind } from '@ruzhu/rules';
import { load } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Radios } from '../../../../../kit/choices.tsx';
import { InsetText } from '../../../../../kit/panel.tsx';
import type { Form } from '../../../../../kit/use-form.ts';
import { amount } from '../../../../../texts/amounts.ts';
import { useLoaded } from '../../../../parts/loaded.ts';
import { useMoney } from '../../../../parts/policies.ts';
import { spanWords } from '../../../../parts/span-words.ts';
import type { ReadyStep } from '../../../../parts/use-step.ts';
import { kindOf } from '../entity/read-entity.ts';
import { registerTexts } from '../parts/register-texts.ts';
import { verifyTexts } from './texts.ts';

const RECOMMENDED: ProofMode = 'legalRep';

const findSettings = operation<typeof settings>('GET', '/api/v1/settings');

/** Whether the operator has an account that can receive the small amount. */
const useHasPayee = (): boolean => {
  const { data } = useLoaded(['settings'], () => load(findSettings));
  return data === undefined || data.payee.account !== '';
};

/** Whether this subject may only be proved by the verification. */
const isForcedFor = (policy: Policy, answers: Answers): boolean =>
  policy.values['proof.forced'].some((one) => one === kindOf(answers));

/** The choice, and the table that compares cost, time, who acts and what happens on failure. */
export function ModeFields({
  values,
  ready: { application, policy },
  form,
}: {
  readonly values: Answers;
  readonly ready: ReadyStep;
  readonly form: Pick<Form<'proofMode'>, 'error'>;
}) {
  const t = useTexts(verifyTexts);
  const r = useTexts(registerTexts);
  const hasPayee = useHasPayee();
  const isForced = isForcedFor(policy, application.answers);
  const modes = policy.values['proof.modes'].filter(
    (mode) => (!isForced || mode === 'verification') && (hasPayee || mode !== 'transfer'),
  );
  return (
    <>
      <p className="field">{t('lead')}</p>
      {isForced && (
        <InsetText>
          <p>{t('forced')}</p>
        </InsetText>
      )}
      <Radios
        name="proofMode"
        defaultValue={String(values.proofMode ?? (isForced ? 'verification' : RECOMMENDED))}
        error={form.error('proofMode')}
        choices={modes.map((mode) => ({
          value: mode,
          label: r(`mode.${mode}`),
          hint: t(`${mode}.hint`),
          ...(mode === RECOMMENDED ? { badge: t('recommended') } : {}),
        }))}
      />
      {!isForced && <ModeTable modes={modes} policy={policy} subject={kindOf(application.answers)} />}
    </>
  );
}

const SUBJECTS: readonly SubjectKind[] = ['enterprise', 'soleTrader', 'media', 'government', 'otherOrg'];

function ModeTable({
  modes,
  policy,
  subject,
}: {
  readonly modes: readonly ProofMode[];
  readonly policy: Policy;
  readonly subject: string | undefined;
}) {
  const t = useTexts(verifyTexts);
  const r = useTexts(registerTexts);
  const { locale } = useApp();
  const money = useMoney(
    policy,
    SUBJECTS.find((kind) => kind === subject),
  );
  const say = (span: Span) => spanWords(span, locale);
  const { values } = policy;
  const times: Readonly<Record<ProofMode, string>> = {
    legalRep: t('time.legalRep', { left: say(values['proof.legalRepLink']) }),
    transfer: t('time.transfer', {
      left: say(values['proof.transferWindow']),
      match: say(values['proof.transferMatch']),
    }),
    verification: t('time.verification', { left: say(values['verify.decision']) }),
  };
  const none = amount(0);
  return (
    <table className="compare cards">
      <caption className="h2">{t('compare.title')}</caption>
      <thead>
        <tr>
          {(['mode', 'fee', 'time', 'who', 'fail'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`compare.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {modes.map((mode) => (
          <tr key={mode}>
            <th scope="row">{r(`mode.${mode}`)}</th>
            <td className="short" data-label={t('compare.fee')}>
              {mode === 'verification' ? (money?.feeExtra ?? none) : none}
            </td>
            <td data-label={t('compare.time')}>{times[mode]}</td>
            <td data-label={t('compare.who')}>{t(`who.${mode}`)}</td>
            <td data-label={t('compare.fail')}>{t(`fail.${mode}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
