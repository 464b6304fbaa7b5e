import { useApp, useTexts } from '../../kit/app.tsx';
import { fieldId } from '../../kit/field-id.ts';
import { Notice } from '../../kit/panel.tsx';
import { aliases } from './aliases.data.ts';
import { help } from './help-texts.ts';
import { aliasOf } from './search.ts';

const NAME = 'help-search';

/** The box that is searched with; `listen` follows what is typed. */
export function Finder({
  listen,
  count,
}: {
  readonly listen: object;
  /** How many were found; `null` while nothing is typed. */
  readonly count: number | null;
}) {
  const t = useTexts(help);
  return (
    <search className="field">
      <label className="label" htmlFor={fieldId(NAME)}>
        {t('search.label')}
      </label>
      <p className="hint" id={`${fieldId(NAME)}-hint`}>
        {t('search.hint')}
      </p>
      <div className="control w-full">
        <input
          type="search"
          className="input"
          id={fieldId(NAME)}
          name={NAME}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${fieldId(NAME)}-hint`}
          {...listen}
        />
      </div>
      <output className="status-line" htmlFor={fieldId(NAME)}>
        {count !== null && (count > 0 ? t('search.count', { n: count }) : t('search.none'))}
      </output>
    </search>
  );
}

/** Says what a word of another platform is called here. */
export function AliasNote({ typed }: { readonly typed: string }) {
  const t = useTexts(help);
  const { locale } = useApp();
  const alias = aliasOf(typed, aliases);
  if (!alias) return null;
  const label = alias.said.find((word) => typed.includes(word)) ?? typed.trim();
  return (
    <Notice>
      <p data-user="">{t('alias.title', { label, name: alias.ours[locale] })}</p>
    </Notice>
  );
}
