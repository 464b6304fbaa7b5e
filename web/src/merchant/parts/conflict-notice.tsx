import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../kit/app.tsx';
import { Button } from '../../kit/button.tsx';
import type { FieldSpecs } from '../../kit/form-state.ts';
import { Notice } from '../../kit/panel.tsx';
import { partTexts } from './parts-texts.ts';
import type { StepHandle } from './use-step.ts';

/** An answer in one line, for comparing two versions of it. */
function answerWords(value: unknown, yes: string, no: string): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value !== 'object') return String(value);
  return Object.values(value)
    .map((part) => answerWords(part, yes, no))
    .join(' · ');
}

/** Two devices answered the same page differently: both are shown, and the reader says which stays. */
export function ConflictNotice({
  step,
  fields,
}: {
  readonly step: Pick<StepHandle, 'conflict' | 'settle'>;
  readonly fields: FieldSpecs;
}) {
  const t = useTexts(partTexts);
  const [isKept, setKept] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { conflict } = step;
  useEffect(() => {
    if (conflict) box.current?.focus();
  }, [conflict]);
  const say = (value: unknown) => answerWords(value, t('answer.yes'), t('answer.no'));
  return (
    <div ref={box} tabIndex={-1}>
      <output className={isKept && !conflict ? 'status-line' : 'sr'}>
        {isKept && !conflict && t('conflict.kept')}
      </output>
      {conflict && (
        <Notice tone="bad" title={t('conflict.title')}>
          <p>{t('conflict.body')}</p>
          <table className="compare">
            <thead>
              <tr>
                <th scope="col">{t('conflict.field')}</th>
                <th scope="col">{t('conflict.mine')}</th>
                <th scope="col">{t('conflict.theirs')}</th>
              </tr>
            </thead>
            <tbody data-user="">
              {conflict.fields.map((name) => (
                <tr key={name}>
                  <th scope="row">{fields[name]?.label ?? name}</th>
                  <td>{say(conflict.mine[name])}</td>
                  <td>{say(conflict.theirs[name])}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="actions">
            <Button
              onClick={() => {
                setKept(true);
                step.settle('mine');
              }}
            >
              {t('conflict.keep.mine')}
            </Button>
            <Button onClick={() => step.settle('theirs')}>{t('conflict.keep.theirs')}</Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
