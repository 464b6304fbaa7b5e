import './licence.css';
import { documentType, quoted } from '@ruzhu/rules';
import { useState } from 'react';
import { useApp, useTexts } from '../../../../../../kit/app.tsx';
import { Button } from '../../../../../../kit/button.tsx';
import { DateField } from '../../../../../../kit/date-field.tsx';
import { FieldGroup } from '../../../../../../kit/field.tsx';
import { group, TextInput } from '../../../../../../kit/text-input.tsx';
import { Textarea } from '../../../../../../kit/textarea.tsx';
import type { StepForm } from '../../../../../parts/use-step-form.ts';
import type { TypedPaper } from '../../../../../program-parts/typed-paper.ts';
import { KindChooser } from './kind-chooser.tsx';
import { NumberAdvice } from './number-advice.tsx';
import { PaperFiles, type PaperFilesProps } from './paper-files.tsx';
import { licenceTexts } from './texts.ts';

type EntryProps = Pick<
  PaperFilesProps,
  'applicationId' | 'files' | 'transport' | 'maxBytes' | 'onArrived'
> & {
  /** The place among all papers of the page: part of every name. */
  readonly n: number;
  /** The place among the papers of its category, for people. */
  readonly nth: number;
  readonly paper: TypedPaper;
  readonly kinds: readonly string[];
  readonly wordsOn: (kind: string) => readonly string[];
  readonly form: StepForm;
  readonly onRemove: () => void;
};

const ITEMS_MAX = 2_000;

/** One paper: its kind, number, validity, name, what stands on it, and its pictures. */
export function PaperEntry({ n, nth, paper, kinds, wordsOn, form, onRemove, ...upload }: EntryProps) {
  const t = useTexts(licenceTexts);
  const { locale } = useApp();
  const [kind, setKind] = useState(paper.documentType);
  const [number, setNumber] = useState(paper.number);
  const at = (part: string) => `papers.${n}.${part}`;
  const error = (part: string) => form.error(at(part));
  const words = wordsOn(kind);
  const type = documentType(kind);
  const isFixed = kinds.length === 1 && kinds[0] === paper.documentType;
  return (
    <FieldGroup name={at('entry')} legend={isFixed && type ? type[locale] : t('paper', { n: nth })}>
      <div className="paper-entry">
        <input type="hidden" name={at('category')} value={JSON.stringify(paper.category)} />
        {isFixed ? (
          <input type="hidden" name={at('documentType')} value={kind} />
        ) : (
          <KindChooser
            name={at('documentType')}
            {...{ kinds, kind }}
            error={error('documentType')}
            onPick={setKind}
          />
        )}
        {/* The number is heard on its way up: the box itself stays uncontrolled. */}
        <div
          onInput={(event) => setNumber(event.target instanceof HTMLInputElement ? event.target.value : '')}
        >
          <TextInput
            kind="code"
            name={at('number')}
            label={t('number')}
            hint={t('number.hint')}
            width="m"
            readBack={group(4)}
            optional={!type?.numberKind}
            defaultValue={paper.number}
            error={error('number')}
          />
          <NumberAdvice kind={kind} number={number} />
        </div>
        <DateField
          name={at('validUntil')}
          label={t('until')}
          hint={t('until.hint')}
          longTerm
          defaultLongTerm={paper.validUntil === 'permanent'}
          defaultValue={paper.validUntil === 'permanent' ? '' : paper.validUntil}
          error={error('validUntil')}
        />
        <TextInput
          kind="organisation"
          name={at('holderName')}
          label={t('holder')}
          defaultValue={paper.holderName}
          error={error('holderName')}
        />
        {words.length > 0 && (
          <Textarea
            name={at('items')}
            label={t('items')}
            hint={t('items.hint', { what: quoted(words, locale) })}
            rows={3}
            max={ITEMS_MAX}
            defaultValue={paper.items.join('\n')}
            error={error('items')}
          />
        )}
        <PaperFiles name={at('files')} ids={paper.files} error={error('files')} {...upload}>
          <Button look="quiet" icon="trash" onClick={onRemove}>
            {t('remove')}
          </Button>
        </PaperFiles>
      </div>
    </FieldGroup>
  );
}
