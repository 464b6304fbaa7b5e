import type { AnswerOf, checkName } from '@ruzhu/api';
import type { Refusal } from '@ruzhu/rules';
import { useState } from 'react';
import { call } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useSentence, useTexts } from '../../../../../kit/app.tsx';
import { Button } from '../../../../../kit/button.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { nameTexts } from './texts.ts';

const check = operation<typeof checkName>('POST', '/api/v1/name-checks');

type Outcome =
  | { readonly kind: 'running' | 'empty' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'answered'; readonly answer: AnswerOf<typeof checkName> }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** Asks by the reviewer's own rules whether a name can be had. The answer goes away as soon as the name is changed. */
export function NameCheck({
  applicationId,
  typed,
  asked,
  onAsk,
}: {
  readonly applicationId: string;
  readonly typed: string;
  readonly asked: string;
  readonly onAsk: (name: string) => void;
}) {
  const t = useTexts(nameTexts);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const name = typed.trim();
  const ask = async () => {
    onAsk(name);
    if (!name) return setOutcome({ kind: 'empty' });
    if (outcome?.kind === 'running') return;
    setOutcome({ kind: 'running' });
    const answered = await call(check, { body: { applicationId, name } }).catch(() => null);
    if (!answered) return setOutcome({ kind: 'failed' });
    setOutcome(
      answered.ok
        ? { kind: 'answered', answer: answered.value }
        : { kind: 'refused', refusals: answered.refusals },
    );
  };
  return (
    <div className="name-check">
      <Button onClick={() => void ask()}>{t('check')}</Button>
      <div role="status">{outcome && asked === name && <Said name={name} outcome={outcome} />}</div>
    </div>
  );
}

function Said({ name, outcome }: { readonly name: string; readonly outcome: Outcome }) {
  const t = useTexts(nameTexts);
  if (outcome.kind === 'refused') return <Refusals refusals={outcome.refusals} />;
  if (outcome.kind === 'failed') return <Notice tone="wait">{t('check.failed')}</Notice>;
  if (outcome.kind !== 'answered') return <p className="hint">{t(`check.${outcome.kind}`)}</p>;
  if (!outcome.answer.free) return <Refusals refusals={outcome.answer.refusals} />;
  return (
    <Notice tone={outcome.answer.proofNeeded ? 'wait' : 'good'}>
      <p data-user="">{t(outcome.answer.proofNeeded ? 'check.proof' : 'check.free', { name })}</p>
    </Notice>
  );
}

function Refusals({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const t = useTexts(nameTexts);
  const sentence = useSentence();
  const said = refusals.flatMap((refusal) => sentence(refusal) ?? []);
  if (said.length === 0) return <Notice tone="wait">{t('check.failed')}</Notice>;
  return said.map(({ text, fix }) => (
    <Notice key={text} tone="wait" title={text}>
      {fix && <p>{fix}</p>}
    </Notice>
  ));
}
