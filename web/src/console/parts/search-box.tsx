import { useId } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useTexts } from '../../kit/app.tsx';
import { consoleTexts } from './console-texts.ts';

const PATH = '/console/search';

/** The search over every staff page. What was typed stands in the address, so that a search can be gone back to. */
export function SearchBox() {
  const t = useTexts(consoleTexts);
  const [given] = useSearchParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const id = useId();
  const asked = pathname === PATH ? (given.get('q') ?? '') : '';
  return (
    <search>
      <form
        className="search-box"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = String(new FormData(event.currentTarget).get('q') ?? '').trim();
          if (typed) void navigate(`${PATH}?q=${encodeURIComponent(typed)}`);
        }}
      >
        <label className="sr" htmlFor={id}>
          {t('search')}
        </label>
        <input
          key={asked}
          id={id}
          name="q"
          type="search"
          maxLength={120}
          defaultValue={asked}
          placeholder={t('search.hint')}
          autoComplete="off"
          spellCheck={false}
        />
      </form>
    </search>
  );
}
