import './paper-tree.css';
import {
  type CategoryEdition,
  circumstanceWords,
  type DocNode,
  type Locale,
  needWords,
  type PaperRule,
  paperSentence,
} from '@ruzhu/rules';
import { useApp, useTexts } from '../../kit/app.tsx';
import { Icon } from '../../kit/icon.tsx';
import { categoryTexts } from './category-texts.ts';

type Branch = Exclude<PaperRule, { kind: 'none' | 'doc' }>;
type Part<Rule> = { readonly rule: Rule; readonly edition: CategoryEdition };

/** One paper of a rule in words, with the items it must name and the circumstance it is for. */
function docWords(node: DocNode, locale: Locale, edition: CategoryEdition): string {
  const { doc, holder = 'subject', itemsAny = [], scopeAny = [], minCount: count = 1, when } = node;
  const need = { documentType: doc, holder, itemsAny, scopeAny, count, amend: false };
  const whole = when ? { ...need, when } : need;
  return needWords(whole, locale, edition);
}

const isFlat = (rule: Branch) =>
  rule.when === undefined && rule.of.every(({ kind }) => kind !== 'anyOf' && kind !== 'allOf');

/** Whether a rule fits into one sentence. */
export const isPlain = (rule: PaperRule): boolean =>
  rule.kind === 'none' || rule.kind === 'doc' || isFlat(rule);

function Item({ rule, edition }: Part<PaperRule>) {
  const { locale } = useApp();
  if (rule.kind === 'doc') return <li>{docWords(rule, locale, edition)}</li>;
  if (rule.kind === 'none') return <li>{paperSentence(rule, locale, edition)}</li>;
  return (
    <li>
      <Branches rule={rule} edition={edition} isInner />
    </li>
  );
}

function Branches({ rule, edition, isInner = false }: Part<Branch> & { readonly isInner?: boolean }) {
  const t = useTexts(categoryTexts);
  const { locale } = useApp();
  const lead = t(`${rule.kind}${isInner ? '.inner' : ''}`);
  const when = rule.when && circumstanceWords(rule.when, locale, edition);
  return (
    <>
      <p>
        {when && (locale === 'zh' ? `${when}：` : `${when}: `)}
        {lead}
      </p>
      <ul className="bullets">
        {rule.of.map((branch) => (
          <Item key={JSON.stringify(branch)} rule={branch} edition={edition} />
        ))}
      </ul>
    </>
  );
}

/** The papers a category asks for: one sentence, or, where branches lie in branches, the tree of 任意一种 and 全部. */
export function PaperTree({ rule, edition }: Part<PaperRule>) {
  const t = useTexts(categoryTexts);
  const { locale } = useApp();
  if (rule.kind === 'none')
    return (
      <p className="paper-none">
        <Icon name="check" />
        {t('needs.none')}
      </p>
    );
  return (
    <div className="paper-tree">
      {rule.kind === 'doc' || isFlat(rule) ? (
        <p>{paperSentence(rule, locale, edition)}</p>
      ) : (
        <Branches rule={rule} edition={edition} />
      )}
    </div>
  );
}
