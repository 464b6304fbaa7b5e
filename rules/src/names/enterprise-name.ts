import { type Warning, warning } from '../result.ts';
import { enterpriseForms } from './enterprise-forms.data.ts';
import type { EntityName } from './entity-name.ts';
import { isChinese } from './name-units.ts';
import { regionWords } from './region-words.ts';

export type EnterpriseNameParts = {
  /** 行政区划 at the front, as written; empty when the name begins otherwise. */
  readonly region: string;
  /** 字号 and 行业 together: no rule tells where one ends. */
  readonly middle: string;
  /** 组织形式; empty when none is known. */
  readonly form: string;
};

const byLength = (a: string, b: string) => b.length - a.length;
/** Places by their first character, the longest first. */
const regions = /* @__PURE__ */ placesByFirst();

function placesByFirst(): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const place of [...regionWords].sort((a, b) => b.length - a.length)) {
    const first = place.charAt(0);
    all.set(first, [...(all.get(first) ?? []), place]);
  }
  return all;
}

const forms = enterpriseForms.map(({ form }) => form).sort(byLength);

/** 广东省广州市云鹿餐饮有限公司 begins with two places; both are 行政区划. */
function regionOf(name: string): string {
  let length = 0;
  for (let found = 0; found < 3; found += 1) {
    const places = regions.get(name.charAt(length)) ?? [];
    length += places.find((place) => name.startsWith(place, length))?.length ?? 0;
  }
  return name.slice(0, length);
}

/** Splits a business name into place, own words and form. A reading aid: names are registered in other orders too. */
export function partsOfEnterpriseName(name: string): EnterpriseNameParts {
  const region = regionOf(name);
  const form = forms.find((ending) => name.endsWith(ending)) ?? '';
  return { region, middle: name.slice(region.length, name.length - form.length), form };
}

const goesWith = (form: string, pair: string) =>
  enterpriseForms.find((row) => row.form === form)?.pairs.includes(pair) ?? true;

/**
 * Oddities of a business name worth a second look before it is sent: hints, never refusals, because registers hold
 * older names. `pair` is the first two characters of the credit code, where it is known.
 * Warnings: `entityName.no_form`, `entityName.form_mismatch`, `entityName.trade_name_short`, `entityName.branch` (info).
 */
export function hintsOfEnterpriseName(name: EntityName, pair?: string): readonly Warning[] {
  if (name.startsWith('个体户')) return pair === '91' ? [mismatch('个体户', pair)] : [];
  const { region, middle, form } = partsOfEnterpriseName(name);
  if (name.endsWith('分公司') || name.endsWith('分店')) return [warning('info', 'entityName.branch')];
  if (form === '') return [warning('warn', 'entityName.no_form')];
  const isShort = region !== '' && [...middle].filter(isChinese).length < 2;
  if (!isShort && (pair === undefined || goesWith(form, pair))) return [];
  return [
    ...(pair !== undefined && !goesWith(form, pair) ? [mismatch(form, pair)] : []),
    ...(isShort ? [warning('warn', 'entityName.trade_name_short', { tradeName: middle })] : []),
  ];
}

const mismatch = (form: string, pair: string): Warning =>
  warning('warn', 'entityName.form_mismatch', { form, pair });
