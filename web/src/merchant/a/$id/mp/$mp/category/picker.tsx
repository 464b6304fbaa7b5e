import './category.css';
import { type CategoryEdition, type CategoryName, categoryKey, categoryLabel } from '@ruzhu/rules';
import { useState } from 'react';
import { useTexts } from '../../../../../../kit/app.tsx';
import { StatusLine } from '../../../../../../kit/status-line.tsx';
import type { Said } from '../../../../../../texts/sentence.ts';
import { HiddenAnswer } from '../../../../../program-parts/hidden-answer.tsx';
import { listOf, type Subject } from '../../../../../program-parts/subject.ts';
import { ChosenCategory } from './chosen-category.tsx';
import { Finder } from './finder.tsx';
import { isPicked, withoutPicked, withPicked } from './picked.ts';
import { pickTexts } from './texts.ts';

type PickerProps = {
  readonly name: string;
  readonly edition: CategoryEdition;
  readonly subject: Subject;
  readonly max: number;
  readonly initial: readonly CategoryName[];
  readonly error?: Said | undefined;
};

/** Finding categories, adding them, and seeing at once which papers each needs. */
export function CategoryPicker({ name, edition, subject, max, initial, error }: PickerProps) {
  const t = useTexts(pickTexts);
  const [picked, setPicked] = useState(initial);
  const [said, setSaid] = useState('');
  const audience = listOf(subject);
  const add = (category: CategoryName) => {
    if (picked.length >= max && !isPicked(picked, category)) return setSaid(t('full', { max }));
    setPicked(withPicked(picked, category));
    setSaid(t('added.say', { name: categoryLabel(category) }));
  };
  const remove = (category: CategoryName) => {
    setPicked(withoutPicked(picked, category));
    setSaid(t('removed.say', { name: categoryLabel(category) }));
  };
  return (
    <>
      <Finder name={name} {...{ edition, audience, picked, error }} onAdd={add} />
      <HiddenAnswer name={name} value={JSON.stringify(picked)} />
      <StatusLine>{said}</StatusLine>
      <h2>{picked.length ? t('chosen', { n: picked.length, max }) : t('chosen.none')}</h2>
      <ul className="chosen">
        {picked.map((category) => (
          <ChosenCategory
            key={categoryKey(category)}
            {...{ category, edition, audience }}
            onRemove={() => remove(category)}
          />
        ))}
      </ul>
    </>
  );
}
