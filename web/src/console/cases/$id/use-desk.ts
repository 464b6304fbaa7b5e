import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { type CaseView, picturesOf } from './case-view.ts';
import type { DeskAction } from './keys.ts';
import { nextOpen, type ReviewStep, readMarks, reviewReducer } from './review.ts';
import { unsavedOf } from './unsaved.ts';
import { firstView, type ViewStep, viewReducer } from './viewing.ts';

const VIEWING: Readonly<Partial<Record<DeskAction, 'rotate' | 'fit' | 'magnify'>>> = {
  rotate: 'rotate',
  fit: 'fit',
  magnify: 'magnify',
};

/** The half-made review and the originals, moved by the same keys: an item brings its picture along. */
export function useDesk(view: CaseView) {
  const keys = useMemo(() => view.items.map((item) => item.key), [view]);
  const pictures = useMemo(() => picturesOf(view.items), [view]);
  // Calls and history may grow under a review; what it began from stays what it was.
  const [drafted] = useState(() => readMarks(view.one.draft, keys));
  const [review, dispatch] = useReducer(reviewReducer(keys), null, () => {
    const marks = unsavedOf(view.one.id) ?? drafted;
    return { marks, at: nextOpen(keys, marks, -1) };
  });
  const [look, see] = useReducer(viewReducer, firstView);
  /** The factor at which the sheet fits its frame, as the viewer measures it: zooming by keys begins there. */
  const fit = useRef(1);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const here = view.items[review.at];
  const own = pictures.findIndex((file) => here?.files.some((one) => one.id === file.id));
  const shown = pictures[look.page];
  const isOwnShown = here?.files.some((one) => one.id === shown?.id) ?? false;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture follows the item, not the other way round.
  useEffect(() => {
    if (own >= 0 && !isOwnShown) see({ kind: 'page', to: own, count: pictures.length });
  }, [review.at]);

  const isFirst = useRef(true);
  useEffect(() => {
    // Also on arrival: the first undecided item is where the work begins.
    const preventScroll = isFirst.current;
    isFirst.current = false;
    buttons.current.get(keys[review.at] ?? '')?.focus({ preventScroll });
  }, [review.at, keys]);

  const turn = (action: DeskAction): boolean => {
    const step = viewStep(action, { page: look.page, count: pictures.length, fit: fit.current });
    if (step) see(step);
    return step !== null;
  };
  const conclude = (action: DeskAction) => {
    if (action === 'up' || action === 'down') dispatch({ kind: 'move', by: action === 'up' ? -1 : 1 });
    if (action === 'pass' || action === 'differ' || action === 'clear') dispatch({ kind: action });
  };
  return {
    keys,
    drafted,
    pictures,
    review,
    dispatch: (step: ReviewStep) => dispatch(step),
    look,
    see,
    fit,
    buttons,
    /** Puts the focus back to the item at hand. */
    back: () => buttons.current.get(keys[review.at] ?? '')?.focus(),
    turn,
    conclude,
    needsNoPicture: pictures.length > 0 && (here?.files.length ?? 0) === 0,
  };
}

type Sheet = { readonly page: number; readonly count: number; readonly fit: number };

/** What a key does to the picture, or `null`. */
function viewStep(action: DeskAction, { page, count, fit }: Sheet): ViewStep | null {
  if (action === 'zoomIn' || action === 'zoomOut') return { kind: action, fit };
  if (action === 'previous') return { kind: 'page', to: page - 1, count };
  if (action === 'next') return { kind: 'page', to: page + 1, count };
  const kind = VIEWING[action];
  return kind ? { kind } : null;
}
