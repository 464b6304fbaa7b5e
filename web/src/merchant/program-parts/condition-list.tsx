import './condition-list.css';
import type { Instant, Policy, SubjectKind } from '@ruzhu/rules';
import { Link } from 'react-router';
import { useApp, useSentence, useTexts } from '../../kit/app.tsx';
import { Icon } from '../../kit/icon.tsx';
import { instantWords } from '../../texts/dates.ts';
import { type Condition, limitOf, nextMonth } from './conditions.ts';
import { readyTexts } from './ready-texts.ts';

const WORDS = [
  'reuse.not_verified',
  'reuse.overseas',
  'reuse.subject_type',
  'reuse.subject_quota',
  'reuse.subject_risk',
  'quota.reuse_month',
  'reuse.unfinished',
] as const;

type ListProps = {
  readonly conditions: readonly Condition[];
  readonly policy: Policy;
  readonly kind: SubjectKind;
  /** Where what is missing can be done, by code. */
  readonly ways: Readonly<Record<string, { readonly to: string; readonly label: string }>>;
};

/** Every condition with its sentence; what does not hold says why, what mends it and when it can hold again. */
export function ConditionList({ conditions, policy, kind, ways }: ListProps) {
  const t = useTexts(readyTexts);
  return (
    <ul className="conditions">
      {conditions.map((condition) => (
        <li key={condition.code} className={condition.holds ? 'holds' : 'fails'}>
          <Icon name={condition.holds ? 'check' : 'alert'} />
          <div>
            <span className="sr">{t(condition.holds ? 'holds' : 'fails')}</span>
            {condition.holds ? (
              <Held code={condition.code} n={limitOf(condition.code, policy, kind)} />
            ) : (
              <Failed code={condition.code} way={ways[condition.code]} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Held({ code, n }: { readonly code: string; readonly n: number }) {
  const t = useTexts(readyTexts);
  const key = WORDS.find((one) => one === code);
  return <p>{key && t(key, { n })}</p>;
}

function Failed({
  code,
  way,
}: {
  readonly code: string;
  readonly way: { readonly to: string; readonly label: string } | undefined;
}) {
  const t = useTexts(readyTexts);
  const sentence = useSentence();
  const { clock, locale } = useApp();
  const said = sentence({ code, params: {} });
  const at: Instant | null = code === 'quota.reuse_month' ? nextMonth(clock()) : null;
  return (
    <>
      <p>
        <strong>{said?.text}</strong>
      </p>
      <p className="hint">{at === null ? said?.fix : t('when.month', { at: instantWords(at, locale) })}</p>
      {way && (
        <p>
          <Link to={way.to}>{way.label}</Link>
        </p>
      )}
    </>
  );
}
