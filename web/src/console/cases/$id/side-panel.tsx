import { useApp, useTexts } from '../../../kit/app.tsx';
import { instantWords } from '../../../texts/dates.ts';
import { at } from '../../parts/time.ts';
import { CallCard } from './call-panel.tsx';
import type { callsSoFar } from './calls.ts';
import type { CaseView } from './case-view.ts';
import type { Decision } from './decisions.ts';
import { eventTexts } from './event-texts.ts';
import { LinkedCases } from './linked-cases.tsx';
import { LintSummary } from './lint-summary.tsx';
import { MerchantPreview } from './merchant-preview.tsx';
import type { Marks } from './review.ts';
import { SamePictures } from './same-pictures.tsx';
import { deskTexts } from './texts.ts';

type Entry = {
  readonly key: string;
  readonly at: string;
  readonly title: string;
  readonly by: string;
  readonly text: string;
};

/** Beside the items: the call, what the merchant will see, what was found before, the check, the history. */
export function SidePanel({
  view,
  marks,
  decision,
  soFar,
  onCall,
}: {
  readonly view: CaseView;
  readonly marks: Marks;
  readonly decision: Decision;
  readonly soFar: ReturnType<typeof callsSoFar>;
  readonly onCall: () => void;
}) {
  const t = useTexts(deskTexts);
  const differs = view.items.some(({ key }) => marks[key]?.verdict === 'differs');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <aside className="desk-side" aria-label={t('side.name')} tabIndex={0}>
      {view.one.kind === 'entity' && <CallCard soFar={soFar} onOpen={onCall} />}
      {differs && (
        <section className="side-part">
          <h2>{t('preview')}</h2>
          <MerchantPreview items={view.items} marks={marks} reasons={view.reasons} decision={decision} />
        </section>
      )}
      <LinkedCases caseId={view.one.id} />
      <SamePictures view={view} />
      <EarlierVerdicts view={view} />
      <LintSummary lint={view.lint} />
      <History view={view} />
    </aside>
  );
}

/** Steps of filling in: they tell a reviewer nothing and would hide what does. */
const QUIET = ['answer', 'begin'];

/** Calls and history in one line of time, newest first. */
function History({ view }: { readonly view: CaseView }) {
  const t = useTexts(deskTexts);
  const { locale } = useApp();
  const entries = useEntries(view);
  return (
    <section className="side-part">
      <h2>{t('history.title')}</h2>
      {entries.length === 0 && <p className="quiet">{t('history.empty')}</p>}
      <ol className="history">
        {entries.map((entry) => (
          <li key={entry.key}>
            <span>{entry.title}</span> <span className="quiet">{entry.by}</span>
            {entry.text && <span data-user="">{entry.text}</span>}
            <time className="quiet" dateTime={entry.at}>
              {instantWords(at(entry.at), locale, 'short')}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}

function useEntries({ history, calls }: CaseView): readonly Entry[] {
  const t = useTexts(eventTexts);
  const known: Readonly<Record<string, string>> = eventTexts.zh;
  const word = (key: string) => t(key in known ? (key as 'other') : 'other'); // The key was just looked up.
  const events = history
    .filter(({ event }) => !QUIET.includes(event) && !event.startsWith('call.'))
    .map(
      ({ event, at, actor, data, seq }): Entry => ({
        key: `event-${seq}`,
        at,
        title: word(event),
        by: word(`by.${actor}`),
        text: typeof data.words === 'string' ? data.words : '',
      }),
    );
  const talks = calls.map(
    (call): Entry => ({
      key: call.id,
      at: call.at,
      title: word(`call.${call.outcome}`),
      by: `${call.numberMasked} ${call.seconds > 0 ? t('seconds', { n: call.seconds }) : ''}`.trim(),
      text: call.note,
    }),
  );
  return [...events, ...talks].sort((a, b) => at(b.at) - at(a.at) || b.key.localeCompare(a.key));
}

/** What earlier rounds returned, with reason and note: the first thing to look at again. */
function EarlierVerdicts({ view }: { readonly view: CaseView }) {
  const t = useTexts(deskTexts);
  const { locale } = useApp();
  const earlier = view.verdicts.filter(({ round, verdict }) => round < view.one.round && verdict !== 'pass');
  if (earlier.length === 0) return null;
  const word = (path: string) => view.items.find((item) => item.key === path)?.word[locale] ?? path;
  return (
    <section className="side-part">
      <h2>{t('earlier.title')}</h2>
      <ul className="lint">
        {earlier.map((one) => (
          <li key={`${one.round}-${one.path}`} className="advice">
            <strong>{t('earlier.round', { n: one.round })}</strong> {word(one.path)}
            {t('colon')}
            <span data-user="">{[one.words, one.note].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For each item the words it was returned with in the round before. */
export const returnedBefore = (view: CaseView): Readonly<Record<string, string>> =>
  Object.fromEntries(
    view.verdicts
      .filter(({ round, verdict }) => round === view.one.round - 1 && verdict !== 'pass')
      .map(({ path, words }) => [path, words ?? '']),
  );
