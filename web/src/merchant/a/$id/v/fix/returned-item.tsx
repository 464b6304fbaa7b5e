import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { ButtonLink } from '../../../../../kit/button.tsx';
import { StatusTag } from '../../../../../kit/status-tag.tsx';
import { SummaryList } from '../../../../../kit/summary-list.tsx';
import type { Status } from '../../../../../texts/status.ts';
import { pageOf } from '../../../../parts/file-transport.ts';
import { roadAddress } from '../../../../parts/road-frame.tsx';
import { itemRows } from '../parts/item-rows.ts';
import type { Returned } from '../parts/returned.ts';
import { filesOfItem, itemWord, reasonWords } from '../parts/returned-words.ts';
import type { OnRoad } from '../parts/verification-gate.tsx';
import { fix } from './texts.ts';

type Item = Returned['items'][number];

const looks = { open: 'bad', mended: 'plain' } as const;
const statusOf = (key: keyof typeof looks): Status => ({
  zh: fix.zh[`item.${key}`],
  en: fix.en[`item.${key}`],
  tag: looks[key],
});

/** One item that was returned: what was entered, why it came back, what mends it, and the way to its page. */
export function ReturnedItem({ item, ...found }: OnRoad & { readonly item: Item }) {
  const t = useTexts(fix);
  const { locale } = useApp();
  const { why, repair } = reasonWords(item, locale);
  const word = itemWord(item.path, locale);
  return (
    <article className="returned">
      <h3>
        {word} <StatusTag status={statusOf(item.mended ? 'mended' : 'open')} />
      </h3>
      <dl className="returned-why">
        <div>
          <dt>{t('item.reason')}</dt>
          <dd data-user="">{why}</dd>
        </div>
        {repair && (
          <div>
            <dt>{t('item.repair')}</dt>
            <dd>{repair}</dd>
          </div>
        )}
      </dl>
      <Yours item={item} {...found} />
      <ButtonLink to={roadAddress(found.road.account.id, `v/${item.step}`)}>
        {t(item.mended ? 'item.again' : 'item.act')}
        <span className="sr"> {word}</span>
      </ButtonLink>
    </article>
  );
}

/** What the reader entered of it, and the pictures as the reviewer saw them. */
function Yours({ item, ...found }: OnRoad & { readonly item: Item }) {
  const t = useTexts(fix);
  const { locale } = useApp();
  const rows = itemRows(item.path, found, locale);
  const files = filesOfItem(item.path, found);
  return (
    <>
      {rows.length > 0 && <SummaryList level={4} title={t('item.yours')} rows={rows} />}
      {files.length > 0 && (
        <div className="returned-pictures">
          {files.map((id) => (
            <a key={id} href={pageOf(id)} target="_blank" rel="noreferrer">
              <img src={pageOf(id)} alt={t('item.picture')} />
            </a>
          ))}
        </div>
      )}
    </>
  );
}
