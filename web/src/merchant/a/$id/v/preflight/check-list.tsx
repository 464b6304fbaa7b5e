import { Link } from 'react-router';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Icon } from '../../../../../kit/icon.tsx';
import { StatusTag } from '../../../../../kit/status-tag.tsx';
import type { Status, Tag } from '../../../../../texts/status.ts';
import { useAccountId } from '../../../../parts/application.ts';
import { roadAddress } from '../../../../parts/road-frame.tsx';
import { checkWords } from './check.ts';
import { preflight } from './texts.ts';
import type { CheckItem } from './use-preflight.ts';
import { pageOfItem } from './way.ts';

const tags: Readonly<Record<CheckItem['level'], Tag>> = {
  pass: 'plain',
  advice: 'wait',
  mustFix: 'bad',
  unknown: 'muted',
};

const statusOf = (level: CheckItem['level']): Status => ({
  zh: preflight.zh[`level.${level}`],
  en: preflight.en[`level.${level}`],
  tag: tags[level],
});

/** Each check with its word; what asks for a change says what, and leads there. */
export function CheckList({ items }: { readonly items: readonly CheckItem[] }) {
  return (
    <ul className="check-list">
      {items.map((item) => (
        <CheckRow key={item.id} item={item} />
      ))}
    </ul>
  );
}

function CheckRow({ item }: { readonly item: CheckItem }) {
  const t = useTexts(preflight);
  const { locale } = useApp();
  const id = useAccountId();
  const { title, sentence, fix } = checkWords(item, locale);
  const page = pageOfItem(item);
  const asks = item.level === 'mustFix' || item.level === 'advice';
  return (
    <li className={item.level === 'mustFix' ? 'must-fix' : item.level}>
      <Icon name={item.level === 'pass' ? 'check' : asks ? 'alert' : 'info'} />
      <div>
        <p className="check-title">{title}</p>
        <p className="hint" data-user="">
          {sentence}
        </p>
        {asks && fix && <p data-user="">{fix}</p>}
        {asks && page && (
          <p>
            <Link to={roadAddress(id, page)}>
              {t('item.change')}
              <span className="sr"> {title}</span>
            </Link>
          </p>
        )}
      </div>
      <StatusTag status={statusOf(item.level)} />
    </li>
  );
}
