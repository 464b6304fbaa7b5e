import type { ApplicationView } from '@ruzhu/api';
import { categoryKey, civilDateAt, type Warning } from '@ruzhu/rules';
import { useApp, useSentence, useTexts } from '../../../../../../kit/app.tsx';
import { Notice } from '../../../../../../kit/panel.tsx';
import { useEdition } from '../../../../../parts/edition.ts';
import { usePolicy } from '../../../../../parts/policies.ts';
import { chosenCategories } from '../../../../../program-parts/program.ts';
import { useSubject } from '../../../../../program-parts/subject.ts';
import { papersFrom } from '../../../../../program-parts/typed-paper.ts';
import { type PaperFacts, rowOf, weigh } from '../../../../../program-parts/weigh-papers.ts';
import { checkTexts } from './texts.ts';

/** What the rules would have a second look at: papers that run out soon, items nobody entered. */
function warningsOf({ answers }: ApplicationView, facts: PaperFacts): readonly Warning[] {
  const papers = papersFrom(answers.papers);
  return chosenCategories(answers.categories).flatMap((category) => {
    const row = rowOf(category, facts);
    const mine = papers.filter((paper) => categoryKey(paper.category) === categoryKey(category));
    return row ? weigh(row, mine, facts).warnings : [];
  });
}

/** Hints that stop nobody, once more before everything is handed in. */
export function PaperAdvice({ of }: { readonly of: ApplicationView }) {
  const t = useTexts(checkTexts);
  const sentence = useSentence();
  const { clock } = useApp();
  const policy = usePolicy(of.policy);
  const edition = useEdition(of.policy);
  const { subject } = useSubject();
  if (!policy || !edition.data || !subject) return null;
  const facts = { edition: edition.data, subject, policy, asOf: civilDateAt(clock()) };
  const said = warningsOf(of, facts).flatMap((warning) => sentence(warning) ?? []);
  if (said.length === 0) return null;
  return (
    <Notice tone="wait" title={t('advice')}>
      <ul className="bullets">
        {said.map(({ text, fix }) => (
          <li key={text}>
            {text}
            {fix && <span className="hint"> {fix}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
