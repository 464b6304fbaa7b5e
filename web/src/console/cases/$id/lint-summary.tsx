import { useEffect, useState } from 'react';
import { useApp, useTexts } from '../../../kit/app.tsx';
import type { CaseView } from './case-view.ts';
import { deskTexts } from './texts.ts';

type Lint = NonNullable<CaseView['lint']>;
type Level = Lint['items'][number]['level'];
type Lines = typeof import('./lint-lines.ts').lintLines;

const ORDER: readonly Level[] = ['mustFix', 'advice', 'unknown', 'pass'];

/** The check before paying as it stood when the case was handed in: what needs a look first, the rest folded. */
export function LintSummary({ lint }: { readonly lint: Lint | null }) {
  const t = useTexts(deskTexts);
  const { locale } = useApp();
  const lines = useLintLines();
  if (!lint) return null;
  const count = (level: Level) => lint.items.filter((item) => item.level === level).length;
  const said = lines ? lines(lint.items, locale) : [];
  const loud = said.filter(({ level }) => level === 'mustFix' || level === 'advice');
  return (
    <section className="side-part">
      <h2>{t('lint.title')}</h2>
      <p className="quiet">
        {t('lint.counts', {
          pass: count('pass'),
          advice: count('advice'),
          mustFix: count('mustFix'),
          unknown: count('unknown'),
        })}
      </p>
      <LintList lines={loud} />
      <details>
        <summary>{t('lint.all')}</summary>
        <LintList lines={ORDER.flatMap((level) => said.filter((line) => line.level === level))} />
      </details>
    </section>
  );
}

function LintList({ lines }: { readonly lines: ReturnType<Lines> }) {
  const t = useTexts(deskTexts);
  return (
    <ul className="lint">
      {lines.map(({ id, level, title, sentence }) => (
        <li key={id} className={level}>
          <strong>{t(`lint.${level}`)}</strong> {title}
          {t('colon')}
          <span data-user="">{sentence}</span>
        </li>
      ))}
    </ul>
  );
}

/** The words of all rules are heavy: they come after the case is on the desk. */
function useLintLines(): Lines | null {
  const [lines, setLines] = useState<Lines | null>(null);
  useEffect(() => {
    let isHere = true;
    import('./lint-lines.ts').then(
      (found) => isHere && setLines(() => found.lintLines),
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, []);
  return lines;
}
