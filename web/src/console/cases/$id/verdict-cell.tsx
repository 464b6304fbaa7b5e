import { Button } from 'antd';
import type { Dispatch, RefObject } from 'react';
import { useApp, useTexts } from '../../../kit/app.tsx';
import type { Item } from './case-view.ts';
import type { Mark, ReviewStep } from './review.ts';
import { deskTexts } from './texts.ts';

/** Buttons of the items, so that the keyboard can go from one to the next. */
export type PassButtons = RefObject<Map<string, HTMLButtonElement>>;

/** The conclusion about an item: two buttons, of which one may be pressed. */
export function VerdictCell({
  item,
  mark,
  dispatch,
  buttons,
  returned,
}: {
  readonly item: Item;
  readonly mark: Mark | undefined;
  readonly dispatch: Dispatch<ReviewStep>;
  readonly buttons: PassButtons;
  readonly returned: string | null;
}) {
  const t = useTexts(deskTexts);
  const { locale } = useApp();
  const label = item.word[locale];
  const keep = (button: HTMLElement | null) => {
    if (button instanceof HTMLButtonElement) buttons.current?.set(item.key, button);
  };
  return (
    <>
      <span className="item-word">{label}</span>
      <span className="verdict-buttons">
        <Button
          ref={keep}
          size="small"
          className={mark?.verdict === 'pass' ? 'is-pass' : ''}
          aria-pressed={mark?.verdict === 'pass'}
          aria-label={t('pass.of', { label })}
          onClick={() => dispatch({ kind: 'pass', path: item.key })}
        >
          {mark?.verdict === 'pass' && '✓ '}
          {t('pass')}
        </Button>
        <Button
          size="small"
          danger={mark?.verdict === 'differs'}
          aria-pressed={mark?.verdict === 'differs'}
          aria-label={t('differs.of', { label })}
          onClick={() => dispatch({ kind: 'differ', path: item.key })}
        >
          {t('differs')}
        </Button>
      </span>
      {returned && <span className="returned">{t('returned', { what: returned })}</span>}
    </>
  );
}
