import type { Checklist, ChecklistItem } from '@ruzhu/rules';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { resultTexts } from './result-texts.ts';

/** What money costs is said by the sentences about money alone. */
const SAID_ELSEWHERE = 'fee';

/** The personal checklist: boxes to tick on paper, grouped, with what is there already. */
export function PersonalList({ list }: { readonly list: Checklist }) {
  const t = useTexts(resultTexts);
  const { locale } = useApp();
  return (
    <section className="personal-list">
      <h2>{t('list.title')}</h2>
      <p className="hint screen-only">{t('list.lead')}</p>
      {list.groups.map((group) => (
        <div key={group.key} className="list-group">
          <h3>{group.title[locale]}</h3>
          <ul className="checks">
            {group.items
              .filter(({ key }) => key !== SAID_ELSEWHERE)
              .map((item) => (
                <ListItem key={item.key} item={item} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function ListItem({ item }: { readonly item: ChecklistItem }) {
  const t = useTexts(resultTexts);
  const { locale } = useApp();
  const looks = { have: 'good', get: 'wait', check: 'muted' } as const;
  return (
    <li>
      {item.text[locale]}
      {item.state !== 'check' && (
        <>
          {' '}
          <span className={`tag ${looks[item.state]}`}>{t(`state.${item.state}`)}</span>
        </>
      )}
      {item.hint && <p className="hint">{item.hint[locale]}</p>}
    </li>
  );
}
