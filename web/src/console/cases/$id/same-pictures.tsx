import { useApp, useTexts } from '../../../kit/app.tsx';
import { instantWords } from '../../../texts/dates.ts';
import { at } from '../../parts/time.ts';
import { type CaseView, picturesOf } from './case-view.ts';
import { readingTexts } from './reading-texts.ts';

/** Pictures of the case that other merchants have handed in too: a forger, or one company that registered twice. */
export function SamePictures({ view }: { readonly view: CaseView }) {
  const t = useTexts(readingTexts);
  const { locale } = useApp();
  if (view.samePictures.length === 0) return null;
  const names = new Map(picturesOf(view.items).map(({ id, name }) => [id, name]));
  return (
    <section className="side-part">
      <h3>{t('same.title')}</h3>
      <ul className="lint">
        {view.samePictures.map(({ file, number, exact, sameSubject, at: when }) => (
          <li key={`${file}-${number}-${when}`} className={sameSubject ? 'unknown' : 'advice'}>
            <strong>{t(sameSubject ? 'same.subject' : 'same.other')}</strong>{' '}
            {t(exact ? 'same.exact' : 'same.look')}{' '}
            <span data-user="">
              {t('same.line', {
                file: names.get(file) ?? '',
                number,
                date: instantWords(at(when), locale, 'short'),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
