import { type MouseEvent, useEffect, useRef } from 'react';
import { common } from '../texts/common.ts';
import { useTexts } from './app.tsx';
import type { FormError } from './form-state.ts';
import { Icon } from './icon.tsx';

/** Focuses the control of an error and brings it to the middle, so that nothing sticky covers it. */
function goTo(event: MouseEvent<HTMLAnchorElement>) {
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

/**
 * Everything that is to be changed, in page order, each a link to its field. It takes the focus whenever a submit
 * failed; `attempt` counts the submits.
 */
export function ErrorSummary({
  errors,
  attempt,
}: {
  readonly errors: readonly FormError[];
  readonly attempt: number;
}) {
  const t = useTexts(common);
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each failed submit takes the focus anew.
  useEffect(() => {
    box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className="summary" role="alert" tabIndex={-1} aria-labelledby="error-summary">
      <h2 id="error-summary">
        <Icon name="alert" />
        {t('errors.title', { n: errors.length })}
      </h2>
      <ul>
        {errors.map(({ id, path, text }) => (
          <li key={`${path} ${text}`}>
            {id ? (
              <a href={`#${id}`} onClick={goTo}>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
