import type { AnswerOf, agencies } from '@ruzhu/api';
import { policySets } from '@ruzhu/rules';
import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useApp, useTexts } from '../../kit/app.tsx';
import { caseStatus } from '../queue/case-row.ts';
import { queueTexts } from '../queue/texts.ts';
import { DAYS, filterOf, KINDS, STATES } from './filters.ts';
import { allCasesTexts } from './texts.ts';

type Choice = { readonly value: string; readonly label: string };

/** What the list is narrowed to. It stands in the address, so that a list can be sent to a colleague. */
export function FilterBar({ houses }: { readonly houses: AnswerOf<typeof agencies>['agencies'] }) {
  const t = useTexts(allCasesTexts);
  const q = useTexts(queueTexts);
  const { locale } = useApp();
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const rows: readonly (readonly [key: string, label: string, value: string, choices: readonly Choice[]])[] =
    [
      [
        'state',
        t('filter.state'),
        filter.state ?? 'open',
        STATES.map((one) => ({
          value: one,
          label: one === 'open' ? t('state.open') : caseStatus(one)[locale],
        })),
      ],
      [
        'agency',
        t('filter.agency'),
        filter.agency ?? '',
        [
          { value: '', label: t('any.agency') },
          ...houses.map(({ id, name }) => ({ value: id, label: name })),
        ],
      ],
      [
        'kind',
        t('filter.kind'),
        filter.kind ?? '',
        [
          { value: '', label: t('any.kind') },
          ...KINDS.map((one) => ({ value: one, label: q(`kind.${one}`) })),
        ],
      ],
      [
        'days',
        t('filter.days'),
        filter.days === undefined ? '' : String(filter.days),
        [
          { value: '', label: t('any.days') },
          ...DAYS.map((one) => ({ value: one, label: t('days.over', { n: one }) })),
        ],
      ],
      [
        'policy',
        t('filter.policy'),
        filter.policy ?? '',
        [
          { value: '', label: t('any.policy') },
          ...policySets.map(({ id, title }) => ({ value: id, label: title[locale] })),
        ],
      ],
    ];
  const choose = (key: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value && value !== 'open') next.set(key, value);
    else next.delete(key);
    setSearch(next);
  };
  return (
    <fieldset className="filters" aria-label={t('filters')}>
      {rows.map(([key, label, value, choices]) => (
        <label key={key} htmlFor={`filter-${key}`}>
          {label}
          <Select
            id={`filter-${key}`}
            aria-label={label}
            value={value}
            onChange={(given: string) => choose(key, given)}
            options={[...choices]}
          />
        </label>
      ))}
      {Object.keys(filter).length > 0 && (
        <Button type="link" onClick={() => setSearch({})}>
          {t('clear')}
        </Button>
      )}
    </fieldset>
  );
}
