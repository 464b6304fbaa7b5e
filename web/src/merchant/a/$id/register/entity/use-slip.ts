import { civilDateAt, type Refusal } from '@ruzhu/rules';
import { useRef, useState } from 'react';
import { useApp, useSentence, useTexts } from '../../../../../kit/app.tsx';
import type { Said } from '../../../../../texts/sentence.ts';
import { useLoaded } from '../../../../parts/loaded.ts';
import { type Failing, failedAgain, OFFERED_FROM } from './read-entity.ts';
import { entityTexts } from './texts.ts';

const CHECKED = ['uscc.check', 'uscc.charset'];

/** The hints at a credit code that fails its check, and whether the override is offered by now. */
export function useSlip() {
  const { clock, locale } = useApp();
  const t = useTexts(entityTexts);
  const sentence = useSentence();
  const typed = useRef('');
  const [failing, setFailing] = useState<Failing>({ code: '', times: 0 });
  // A chunk of its own: most codes are typed right.
  const { data: room } = useLoaded(['slip'], () => import('./slip.ts'), {
    staleTime: Number.POSITIVE_INFINITY,
  });
  const say = (refusal: Refusal): Said | null => {
    if (refusal.path !== 'licenceNumber' || !CHECKED.includes(refusal.code)) return null;
    const said = sentence(refusal);
    const slip = room?.slipIn(typed.current, civilDateAt(clock()), locale);
    if (!said || !slip) return said;
    const fix = slip.kind === 'sign' ? slip.text : t('number.structure', { code: slip.code });
    return { text: said.text, fix };
  };
  return {
    say,
    isOffered: failing.times >= OFFERED_FROM,
    /** What was typed, before the rules judge it. */
    hear: (code: string) => {
      typed.current = code;
    },
    /** What the rules said of it. */
    judge: (refusals: readonly Refusal[]) => {
      if (refusals.some(({ code, path }) => path === 'licenceNumber' && code === 'uscc.check'))
        setFailing((before) => failedAgain(before, typed.current));
    },
  };
}
