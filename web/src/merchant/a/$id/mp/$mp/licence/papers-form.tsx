import type { CategoryName } from '@ruzhu/rules';
import { categoryKey, categoryLabel } from '@ruzhu/rules';
import { useRef, useState } from 'react';
import { useTexts } from '../../../../../../kit/app.tsx';
import type { FieldSpecs } from '../../../../../../kit/form-state.ts';
import { StatusLine } from '../../../../../../kit/status-line.tsx';
import type { UploadTransport } from '../../../../../../kit/use-upload.ts';
import { type ApiFile, fileTransport } from '../../../../../parts/file-transport.ts';
import { StepPage } from '../../../../../parts/step-page.tsx';
import type { ReadyStep, StepHandle } from '../../../../../parts/use-step.ts';
import { useStepForm } from '../../../../../parts/use-step-form.ts';
import { HiddenAnswer } from '../../../../../program-parts/hidden-answer.tsx';
import { useProgramAddress } from '../../../../../program-parts/program.ts';
import { useProgramFrame } from '../../../../../program-parts/program-page.tsx';
import { blankPaper, papersFrom, readPapers } from '../../../../../program-parts/typed-paper.ts';
import { type PaperFacts, rowOf } from '../../../../../program-parts/weigh-papers.ts';
import { CategoryBlock, type Entry } from './category-block.tsx';
import { PAPERS_FIELD } from './paper-files.tsx';
import { kindsOf, paperFaults, papersToFill } from './papers.ts';
import { licenceTexts } from './texts.ts';

const PARTS = ['documentType', 'number', 'validUntil', 'holderName', 'items', 'files'] as const;

/** The fields of the page as it stands: the parts of every paper, and each category as a whole. */
function useFields(entries: readonly Entry[], chosen: readonly CategoryName[]): FieldSpecs {
  const t = useTexts(licenceTexts);
  const labels: FieldSpecs = {
    documentType: { label: t('kind'), ask: 'choose' },
    number: { label: t('number') },
    validUntil: { label: t('until') },
    holderName: { label: t('holder') },
    items: { label: t('items') },
    files: { label: t('file'), ask: 'upload' },
  };
  // With several papers on the page the summary says which one is meant.
  const of = (label: string, { paper }: Entry) =>
    entries.length > 1 ? t('of', { label, what: paper.category.third ?? paper.category.second }) : label;
  const papers = entries.flatMap((entry, n) =>
    PARTS.map((part) => {
      const spec = labels[part] ?? { label: part };
      return [`papers.${n}.${part}`, { ...spec, label: of(spec.label, entry) }] as const;
    }),
  );
  const needs = chosen.map(
    (name, at) => [`need.${at}`, { label: t('need.label', { name: categoryLabel(name) }) }] as const,
  );
  return { ...Object.fromEntries([...papers, ...needs]), papers: { label: t('kind') } };
}

type FormProps = {
  readonly step: StepHandle;
  readonly ready: ReadyStep;
  readonly facts: PaperFacts;
  readonly chosen: readonly CategoryName[];
  readonly files: readonly ApiFile[];
};

/** The form of M-67: a block for each category. */
export function PapersForm({ step, ready, facts, chosen, files }: FormProps) {
  const t = useTexts(licenceTexts);
  const address = useProgramAddress();
  const counter = useRef(0);
  const entryOf = (paper: Entry['paper']): Entry => {
    counter.current += 1;
    return { id: counter.current, paper };
  };
  const [entries, setEntries] = useState(() =>
    papersToFill(chosen, papersFrom(ready.values.papers), facts).map(entryOf),
  );
  const [said, setSaid] = useState('');
  const fields = useFields(entries, chosen);
  const form = useStepForm<FieldSpecs>({
    // The rules weigh category by category; here each refusal is said of its place on the whole page.
    step: { ...step, check: () => [] },
    fields,
    read: (data) => ({ papers: readPapers(data) }),
    also: (data) => paperFaults(chosen, readPapers(data), facts),
    next: () => address('check'),
  });
  const add = (category: CategoryName) => {
    const row = rowOf(category, facts);
    const [first = '', ...others] = row ? kindsOf(row.rule) : [];
    const blank = blankPaper(category, others.length ? '' : first, facts.subject.entityName);
    setEntries([...entries, entryOf(blank)].sort(byCategory(chosen)));
  };
  const remove = (id: number) => {
    setEntries(entries.filter((one) => one.id !== id));
    setSaid(t('removed'));
  };
  // A file comes and goes without a key being pressed: the draft hears of it all the same.
  const [moves, setMoves] = useState(0);
  const moved = () => setMoves((n) => n + 1);
  const { id: applicationId } = ready.application;
  const sending = fileTransport({
    applicationId,
    field: PAPERS_FIELD,
    policy: ready.policy,
    onStored: moved,
  });
  const transport: UploadTransport = {
    ...sending,
    remove: async (file) => {
      await sending.remove?.(file);
      moved();
    },
  };
  return (
    <StepPage {...useProgramFrame('papers', ready.application)} step={step} form={form}>
      {() => (
        <>
          <p className="lead" data-user="">
            {t('lead', { name: facts.subject.entityName })}
          </p>
          {chosen.map((category, at) => (
            <CategoryBlock
              key={categoryKey(category)}
              {...{ category, at, entries, facts, form, transport, files, applicationId }}
              onArrived={moved}
              maxBytes={ready.policy.values['verify.maxFileBytes']}
              onAdd={() => add(category)}
              onRemove={remove}
            />
          ))}
          <HiddenAnswer name="files.moved" value={String(moves)} />
          <StatusLine>{said}</StatusLine>
        </>
      )}
    </StepPage>
  );
}

/** Papers stand in the order of their categories, so that the page and the answers agree. */
const byCategory = (chosen: readonly CategoryName[]) => {
  const place = ({ paper }: Entry) =>
    chosen.findIndex((name) => categoryKey(name) === categoryKey(paper.category));
  return (a: Entry, b: Entry) => place(a) - place(b) || a.id - b.id;
};
