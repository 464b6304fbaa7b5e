import type { Dispatch } from 'react';
import { useApp, useTexts } from '../../../kit/app.tsx';
import type { CaseView, Item, Reason } from './case-view.ts';
import { reasonsFor } from './case-view.ts';
import { DiffersEditor } from './differs-editor.tsx';
import { ReadCell } from './read-cell.tsx';
import { readingTexts } from './reading-texts.ts';
import type { Review, ReviewStep } from './review.ts';
import { SealedValue } from './sealed-value.tsx';
import { deskTexts } from './texts.ts';
import { labelOf, shownFields, valueLines } from './value-words.ts';
import { type PassButtons, VerdictCell } from './verdict-cell.tsx';

type Registry = 'match' | 'differs' | 'notFound' | 'cancelled';
const REGISTRY: readonly Registry[] = ['match', 'differs', 'notFound', 'cancelled'];
/** What a registry compares. */
const COMPARED = ['entity.entityName', 'entity.licenceNumber', 'entity.legalRepName'];

type TableProps = {
  readonly view: CaseView;
  readonly review: Review;
  readonly dispatch: Dispatch<ReviewStep>;
  readonly buttons: PassButtons;
  /** Items the last decision returned, with the reason. */
  readonly returned: Readonly<Record<string, string>>;
  readonly onSettled: () => void;
};

/** Item by item: what the merchant entered, what the registry says where one was asked, and the conclusion. */
export function ItemsTable({ view, review, dispatch, buttons, returned, onSettled }: TableProps) {
  const t = useTexts(deskTexts);
  const say = useTexts(readingTexts);
  const registry = REGISTRY.find((one) => one === view.registry) ?? null;
  const hasRegistry =
    registry !== null && view.items.some((item) => item.fields.some((field) => COMPARED.includes(field.key)));
  const hasRead = view.items.some((item) => item.fields.some((field) => field.read));
  return (
    <table className="items">
      <caption className="sr">{t('items.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('col.field')}</th>
          <th scope="col">{t('col.value')}</th>
          {hasRegistry && <th scope="col">{t('col.registry')}</th>}
          {hasRead && <th scope="col">{say('col.read')}</th>}
          <th scope="col">{t('col.verdict')}</th>
        </tr>
      </thead>
      {view.items.map((item, index) => (
        <ItemBody
          key={item.key}
          caseId={view.one.id}
          item={item}
          reasons={reasonsFor(view.reasons, item.key)}
          registry={hasRegistry ? registry : null}
          hasRead={hasRead}
          isHere={index === review.at}
          review={review}
          dispatch={dispatch}
          buttons={buttons}
          returned={returned[item.key] ?? null}
          onEnter={() => review.at !== index && dispatch({ kind: 'go', to: index })}
          onSettled={onSettled}
        />
      ))}
    </table>
  );
}

type BodyProps = Pick<TableProps, 'review' | 'dispatch' | 'buttons' | 'onSettled'> & {
  readonly caseId: string;
  readonly item: Item;
  readonly reasons: readonly Reason[];
  readonly registry: Registry | null;
  readonly hasRead: boolean;
  readonly isHere: boolean;
  readonly returned: string | null;
  readonly onEnter: () => void;
};

function ItemBody({
  caseId,
  item,
  reasons,
  registry,
  hasRead,
  isHere,
  review,
  dispatch,
  buttons,
  returned,
  onEnter,
  onSettled,
}: BodyProps) {
  const t = useTexts(deskTexts);
  const { locale } = useApp();
  const mark = review.marks[item.key];
  const { filled, unfilled } = shownFields(item, locale);
  const rows = filled.length + (unfilled.length > 0 || filled.length === 0 ? 1 : 0);
  const width = 3 + Number(registry !== null) + Number(hasRead);
  const verdict = (
    <td className="verdict" rowSpan={rows}>
      <VerdictCell item={item} mark={mark} dispatch={dispatch} buttons={buttons} returned={returned} />
    </td>
  );
  return (
    <tbody
      className={`item ${mark?.verdict ?? 'open'} ${isHere ? 'here' : ''}`}
      onFocusCapture={onEnter}
      onPointerDown={onEnter}
    >
      {filled.map((field, row) => (
        <tr key={field.key}>
          <th scope="row">{labelOf(field.key, locale)}</th>
          <td className="value" data-user="">
            {field.sealed ? (
              <SealedValue caseId={caseId} field={field.key} masked={valueLines(field, locale).join('')} />
            ) : (
              valueLines(field, locale).map((line) => <span key={line}>{line}</span>)
            )}
          </td>
          {registry && (
            <td className="registry">{COMPARED.includes(field.key) && t(`registry.${registry}`)}</td>
          )}
          {hasRead && <ReadCell read={field.read} />}
          {row === 0 && verdict}
        </tr>
      ))}
      {(unfilled.length > 0 || filled.length === 0) && (
        <tr>
          <td className="quiet" colSpan={width - 1}>
            {filled.length === 0 && item.files.length > 0 && t('see.picture')}
            {unfilled.length > 0 && t('unfilled', { what: unfilled.join(locale === 'zh' ? '、' : ', ') })}
          </td>
          {filled.length === 0 && verdict}
        </tr>
      )}
      {mark?.verdict === 'differs' && (
        <tr>
          <td colSpan={width}>
            <DiffersEditor
              path={item.key}
              label={item.word[locale]}
              mark={mark}
              reasons={reasons}
              dispatch={dispatch}
              isHere={isHere}
              onSettled={onSettled}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
}
