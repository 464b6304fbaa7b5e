import type { Answers } from '@ruzhu/journeys';
import type { PrivacyKey } from '@ruzhu/rules';
import { useTexts } from '../../../../../../../kit/app.tsx';
import { Details } from '../../../../../../../kit/details.tsx';
import { FieldGroup } from '../../../../../../../kit/field.tsx';
import type { StepForm } from '../../../../../../parts/use-step-form.ts';
import { KEYS, purposesOf } from './guide.ts';
import { KindRow } from './kind-row.tsx';
import { privacyTexts } from './texts.ts';
import { usual } from './wordings.ts';

/** The kinds of information: those most shops handle first, the others folded away unless one of them is ticked. */
export function Kinds({ values, form }: { readonly values: Answers; readonly form: StepForm }) {
  const t = useTexts(privacyTexts);
  const purposes = purposesOf(values.privacyItems);
  const shown = [...usual, ...KEYS.filter((key) => !usual.includes(key) && purposes.has(key))];
  const folded = KEYS.filter((key) => !shown.includes(key));
  const row = (kind: PrivacyKey, at: number) => (
    <KindRow
      key={kind}
      kind={kind}
      isFirst={at === 0}
      purpose={purposes.get(kind)}
      error={form.error(`purpose.${kind}`)}
    />
  );
  return (
    <FieldGroup name="privacyItems" legend={t('kinds')} error={form.error('privacyItems')}>
      <div className="choices">{shown.map(row)}</div>
      {folded.length > 0 && (
        <Details summary={t('more')}>
          <div className="choices">{folded.map((kind) => row(kind, 1))}</div>
        </Details>
      )}
    </FieldGroup>
  );
}
