import { Button, Modal } from 'antd';
import { useNavigate } from 'react-router';
import { useApp, useTexts } from '../../../kit/app.tsx';
import type { CaseView, Item, Reason } from './case-view.ts';
import { differing, type Mark, type Marks, readMarks } from './review.ts';
import { deskTexts } from './texts.ts';

/** What the case has become meanwhile: still here, with what was saved elsewhere, or gone from this desk. */
export type Conflict = { readonly kind: 'lost' } | { readonly kind: 'changed'; readonly fresh: CaseView };

type Props = {
  readonly conflict: Conflict;
  readonly seen: CaseView;
  readonly marks: Marks;
  readonly onKeep: (fresh: CaseView, marks: Marks) => void;
};

/** The state of a case has changed under a half-made review: both sides are shown, nothing is overwritten unseen. */
export function ConflictDialog({ conflict, seen, marks, onKeep }: Props) {
  const t = useTexts(deskTexts);
  return (
    <Modal open title={t('conflict.title')} closable={false} footer={null} width={760}>
      {conflict.kind === 'lost' ? (
        <Lost items={seen.items} marks={marks} reasons={seen.reasons} />
      ) : (
        <Changed fresh={conflict.fresh} seen={seen} marks={marks} onKeep={onKeep} />
      )}
    </Modal>
  );
}

function Lost({
  items,
  marks,
  reasons,
}: {
  readonly items: readonly Item[];
  readonly marks: Marks;
  readonly reasons: readonly Reason[];
}) {
  const t = useTexts(deskTexts);
  const navigate = useNavigate();
  return (
    <>
      <p>{t('conflict.lost')}</p>
      <Both items={items} columns={[{ title: t('conflict.mine'), marks }]} reasons={reasons} />
      <Button type="primary" autoFocus onClick={() => navigate('/console/queue')}>
        {t('back')}
      </Button>
    </>
  );
}

/** Items whose answers are no longer what was looked at. */
const changedItems = (seen: CaseView, fresh: CaseView): readonly string[] =>
  fresh.items
    .filter((item) => {
      const before = seen.items.find((one) => one.key === item.key);
      return JSON.stringify([before?.fields, before?.files]) !== JSON.stringify([item.fields, item.files]);
    })
    .map((item) => item.key);

function Changed({ fresh, seen, marks, onKeep }: Omit<Props, 'conflict'> & { readonly fresh: CaseView }) {
  const t = useTexts(deskTexts);
  const keys = fresh.items.map((item) => item.key);
  const theirs = readMarks(fresh.one.draft, keys);
  const isNew = fresh.bundleHash !== seen.bundleHash;
  const changed = isNew ? changedItems(seen, fresh) : [];
  const without = (given: Marks): Marks =>
    Object.fromEntries(Object.entries(given).filter(([path]) => !changed.includes(path)));
  const open = [...new Set([...differing(keys, marks, theirs), ...changed])];
  return (
    <>
      <p>{t(isNew ? 'conflict.bundle' : 'conflict.draft')}</p>
      {open.length === 0 && <p>{t('conflict.same')}</p>}
      <Both
        items={fresh.items.filter((item) => open.includes(item.key))}
        columns={[
          { title: t('conflict.mine'), marks },
          { title: t('conflict.theirs'), marks: theirs },
        ]}
        reasons={fresh.reasons}
      />
      <div className="toolbar">
        <Button type="primary" autoFocus onClick={() => onKeep(fresh, without(marks))}>
          {t(isNew ? 'conflict.again' : 'conflict.keep')}
        </Button>
        {!isNew && <Button onClick={() => onKeep(fresh, theirs)}>{t('conflict.take')}</Button>}
      </div>
    </>
  );
}

function Both({
  items,
  columns,
  reasons,
}: {
  readonly items: readonly Item[];
  readonly columns: readonly { readonly title: string; readonly marks: Marks }[];
  readonly reasons: readonly Reason[];
}) {
  const t = useTexts(deskTexts);
  const { locale } = useApp();
  const words = (mark: Mark | undefined) => {
    if (!mark) return t('undecided');
    if (mark.verdict === 'pass') return t('pass');
    const reason = reasons.find((one) => one.code === mark.reason)?.word[locale];
    return [t('differs'), reason, mark.words, mark.note].filter(Boolean).join(' · ');
  };
  if (items.length === 0) return null;
  return (
    <table className="summary">
      <thead>
        <tr>
          <th scope="col">{t('summary.item')}</th>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.key}>
            <th scope="row">{item.word[locale]}</th>
            {columns.map(({ title, marks }) => (
              <td key={title} data-user="">
                {words(marks[item.key])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
