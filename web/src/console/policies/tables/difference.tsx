import type { AnswerOf, previewRuleTable } from '@ruzhu/api';
import { useTexts } from '../../../kit/app.tsx';
import { tableTexts } from './texts.ts';

type Changes = AnswerOf<typeof previewRuleTable>['difference'];
const PARTS = ['added', 'removed', 'changed'] as const;
/** Names that are written out of each part. */
const MOST = 50;

/** What a table has otherwise than the one before it: the counts, and the names of the rows. */
export function Difference({
  difference,
  isFolded = false,
}: {
  readonly difference: Changes;
  readonly isFolded?: boolean;
}) {
  const t = useTexts(tableTexts);
  const [added, removed, changed] = PARTS.map((part) => difference[part].count);
  if (!added && !removed && !changed) return <>{t('change.none')}</>;
  const names = <Names difference={difference} />;
  const counts = { added: added ?? 0, removed: removed ?? 0, changed: changed ?? 0 };
  if (!isFolded) return names;
  return (
    <details>
      <summary>{t('change', counts)}</summary>
      {names}
    </details>
  );
}

function Names({ difference }: { readonly difference: Changes }) {
  const t = useTexts(tableTexts);
  return (
    <>
      {PARTS.filter((part) => difference[part].count > 0).map((part) => {
        const { count, names } = difference[part];
        const more = count - Math.min(names.length, MOST);
        return (
          <div key={part}>
            <strong>{t(`change.${part}`, { n: count })}</strong>
            <ul data-user="">
              {names.slice(0, MOST).map((name) => (
                <li key={name}>{name}</li>
              ))}
              {more > 0 && <li>{t('change.more', { n: more })}</li>}
            </ul>
          </div>
        );
      })}
    </>
  );
}
