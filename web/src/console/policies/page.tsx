import { ruleTables, settings } from '@ruzhu/api';
import { type Policy, type PolicyKey, policySets } from '@ruzhu/rules';
import { Link } from 'react-router';
import { useApp, useTexts } from '../../kit/app.tsx';
import { dateWords } from '../../texts/dates.ts';
import { useAsk } from '../parts/ask.ts';
import { ConsolePage } from '../parts/console-page.tsx';
import { policyNames } from './names.ts';
import './policies.css';
import { TABLES_PATH, tableTexts } from './tables/texts.ts';
import { policyTexts } from './texts.ts';
import { comparedKeys, policyLines } from './values.ts';

/** O-13: the sets side by side, what differs first, with where each value comes from and since when it holds. */
export function Page() {
  const t = useTexts(policyTexts);
  const tables = useTexts(tableTexts);
  return (
    <ConsolePage
      title={t('title')}
      place="policies"
      actions={<Link to={TABLES_PATH}>{tables('title')}</Link>}
    >
      {() => <Policies />}
    </ConsolePage>
  );
}

function Policies() {
  const t = useTexts(policyTexts);
  const { locale } = useApp();
  // Which set new applications begin under is the installation's choice; the sets themselves travel with the page.
  const inForce = useAsk(settings).data?.policy;
  const { different, same } = comparedKeys(policySets);
  return (
    <>
      <p>{t('intro')}</p>
      <table className="policies">
        <thead>
          <tr>
            <th scope="col">{t('col.value')}</th>
            {policySets.map((policy) => (
              <th key={policy.id} scope="col">
                {policy.title[locale]}
                <span className="quiet">
                  {t('checked', { date: dateWords(policy.checkedOn, locale, 'short') })}
                </span>
                {policy.id === inForce && <span className="tag good">{t('in.force')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <Group title={t('different')} keys={different} isDifferent />
        <Group title={t('same')} keys={same} isDifferent={false} />
      </table>
    </>
  );
}

function Group({
  title,
  keys,
  isDifferent,
}: {
  readonly title: string;
  readonly keys: readonly PolicyKey[];
  readonly isDifferent: boolean;
}) {
  const n = useTexts(policyNames);
  return (
    <tbody className={isDifferent ? 'differs' : ''}>
      <tr>
        <th scope="rowgroup" colSpan={policySets.length + 1} className="policies-group">
          {title} <span className="filter-n">{keys.length}</span>
        </th>
      </tr>
      {keys.map((key) => (
        <tr key={key}>
          <th scope="row">
            {n(key)}
            <code className="mono quiet">{key}</code>
          </th>
          {policySets.map((policy) => (
            <td key={policy.id}>
              <Value policy={policy} name={key} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** Which version of a list of categories judges today: the one that came along, or one that an operator has loaded. */
function TableInForce({ line }: { readonly line: string }) {
  const t = useTexts(policyTexts);
  const { data } = useAsk(ruleTables);
  const table = data?.tables.find((one) => one.kind === 'categories' && one.line === line && one.inForce);
  if (!table) return null;
  const { effectiveFrom, loadedBy, rows: n } = table;
  const words =
    table.id !== null && effectiveFrom
      ? t('table.loaded', { date: effectiveFrom, by: loadedBy ?? '', n })
      : t('table.shipped', { n });
  return (
    <Link className="policies-line" to={TABLES_PATH}>
      {words}
    </Link>
  );
}

function Value({ policy, name }: { readonly policy: Policy; readonly name: PolicyKey }) {
  const t = useTexts(policyTexts);
  const { locale } = useApp();
  const source = policy.sources[name];
  const from = source?.from && t('from', { date: dateWords(source.from, locale, 'short') });
  return (
    <>
      {policyLines(policy, name, locale).map((line) => (
        <span key={line} className="policies-line">
          {line}
        </span>
      ))}
      {name === 'categories.edition' && <TableInForce line={policy.values[name]} />}
      <span className="policies-source quiet" data-user="">
        {source ? t('source', { what: source.source }) : t('source.none')}
        {from && ` · ${from}`}
      </span>
    </>
  );
}
