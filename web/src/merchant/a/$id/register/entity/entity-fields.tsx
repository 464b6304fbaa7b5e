import type { Answers } from '@ruzhu/journeys';
import { groupUscc } from '@ruzhu/rules';
import { useState } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { Radios, Tick } from '../../../../../kit/choices.tsx';
import { Details } from '../../../../../kit/details.tsx';
import { TextInput } from '../../../../../kit/text-input.tsx';
import type { Form } from '../../../../../kit/use-form.ts';
import { registerTexts } from '../parts/register-texts.ts';
import { LicenceSketch } from './licence-sketch.tsx';
import { NamelessButton } from './nameless-button.tsx';
import { KINDS, kindOf } from './read-entity.ts';
import { entityTexts } from './texts.ts';

type Fields =
  | 'region'
  | 'subjectClass'
  | 'entityName'
  | 'licenceNumber'
  | 'legalRepName'
  | 'confirmSubjectFinal';

const written = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The fields of the licence, in the order in which they stand on it. */
export function EntityFields({
  values,
  form,
  offersPrinted,
}: {
  readonly values: Answers;
  readonly form: Pick<Form<Fields>, 'error'>;
  readonly offersPrinted: boolean;
}) {
  const t = useTexts(entityTexts);
  const r = useTexts(registerTexts);
  const [kind, setKind] = useState(kindOf(values));
  const isSoleTrader = kind === 'soleTrader';
  return (
    <>
      <p className="field">{t('lead')}</p>
      <Radios
        name="region"
        legend={t('region')}
        defaultValue={written(values.region) ?? 'CN'}
        error={form.error('region')}
        choices={[
          { value: 'CN', label: t('region.CN') },
          { value: 'other', label: t('region.other') },
        ]}
      />
      <Radios
        name="subjectClass"
        legend={t('kind')}
        hint={t('kind.hint')}
        defaultValue={kind}
        onPick={setKind}
        error={form.error('subjectClass')}
        choices={KINDS.map((value) => ({
          value,
          label: r(`kind.${value}`),
          ...(value === 'enterprise' ? { hint: t('kind.enterprise.hint') } : {}),
        }))}
      />
      <TextInput
        name="entityName"
        kind="organisation"
        label={isSoleTrader ? t('name.soleTrader') : t('name')}
        hint={t('name.hint')}
        defaultValue={written(values.entityName)}
        error={form.error('entityName')}
      />
      {isSoleTrader && <NamelessButton />}
      <TextInput
        name="licenceNumber"
        kind="code"
        label={t('number')}
        hint={t('number.hint')}
        readBack={groupUscc}
        defaultValue={written(values.licenceNumber)}
        error={form.error('licenceNumber')}
      />
      {(offersPrinted || values.usccAsPrinted === true) && (
        <Tick
          name="usccAsPrinted"
          label={t('printed')}
          hint={t('printed.hint')}
          defaultChecked={values.usccAsPrinted === true}
        />
      )}
      <div className="field">
        <Details summary={t('number.where')}>
          <LicenceSketch />
          <p>{t('number.where.body')}</p>
        </Details>
      </div>
      <TextInput
        name="legalRepName"
        kind="name"
        width="m"
        label={isSoleTrader ? t('person.soleTrader') : t('person')}
        hint={t('person.hint')}
        why={t('person.why')}
        autoComplete="off"
        defaultValue={written(values.legalRepName)}
        error={form.error('legalRepName')}
      />
      <Tick
        name="confirmSubjectFinal"
        label={t('final')}
        defaultChecked={values.confirmSubjectFinal === true}
        error={form.error('confirmSubjectFinal')}
      />
    </>
  );
}
