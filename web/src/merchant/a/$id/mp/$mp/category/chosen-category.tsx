import {
  type CategoryAudience,
  type CategoryEdition,
  type CategoryName,
  categoryLabel,
  findCategory,
} from '@ruzhu/rules';
import { useApp, useTexts } from '../../../../../../kit/app.tsx';
import { Button } from '../../../../../../kit/button.tsx';
import { NeedsPerson } from '../../../../../program-parts/needs-person.tsx';
import { PaperTree } from '../../../../../program-parts/paper-tree.tsx';
import { pickTexts } from './texts.ts';

type ChosenProps = {
  readonly category: CategoryName;
  readonly edition: CategoryEdition;
  readonly audience: CategoryAudience;
  readonly onRemove: () => void;
};

/** A chosen category with the papers it needs, seen before anything is sent. */
export function ChosenCategory({ category, edition, audience, onRemove }: ChosenProps) {
  const t = useTexts(pickTexts);
  const { locale } = useApp();
  const row = findCategory(edition, category, audience);
  const label = categoryLabel(category);
  return (
    <li className="chosen-row">
      <div className="chosen-head">
        <h3 lang="zh-CN">{label}</h3>
        <Button look="quiet" icon="trash" onClick={onRemove}>
          {t('remove')}
          <span className="sr"> {label}</span>
        </Button>
      </div>
      {row?.needsPerson ? (
        <NeedsPerson edition={edition} />
      ) : (
        row && <PaperTree rule={row.rule} edition={edition} />
      )}
      {row?.note && <p className="hint">{row.note[locale]}</p>}
    </li>
  );
}
