import type { NameQuery } from '@ruzhu/rules';
import type { ClientBase } from 'pg';
import type { Application, Case } from '../../ports/records.ts';
import type { Search, SearchCode, SearchScope } from '../../ports/search.ts';
import * as columns from './columns.data.ts';
import { change, many } from './query.ts';
import { selected } from './rows.ts';

const forgetPlaces = 'delete from search_places where merchant_id = $1';
const forgetCodes = 'delete from search_codes where merchant_id = $1';
const putPlaces = `
insert into search_places (merchant_id, text, pinyin, initials)
select $1, place.text, place.pinyin, place.initials
from unnest($2::text[], $3::text[], $4::text[]) as place (text, pinyin, initials)`;
const putCodes = `
insert into search_codes (kind, code, merchant_id)
select distinct given.kind, given.code, $1::uuid from unnest($2::text[], $3::text[]) as given (kind, code)`;

/** How many rows of a range are looked at: all that are asked for, and more where most belong to other agencies. */
const LOOKED_AT = { everybody: 4, agency: 20 } as const;

// The upper end is the last code point: everything that begins with $1 stands before it.
const range = (column: string) => `
(select merchant_id, ${column} as found from search_places
 where ${column} >= $1 and ${column} < $1 || chr(1114111)
 order by ${column}, merchant_id
 limit $2)`;
const near = {
  text: range('text'),
  letters: [range('text'), range('pinyin'), range('initials')].join(' union all '),
} satisfies Readonly<Record<NameQuery['kind'], string>>;
const ofAgency = (agency: string) =>
  `where exists (select from cases where cases.merchant_id = near.merchant_id and agency_id = ${agency})`;
const byName = (kind: NameQuery['kind'], only = '') => `
select merchant_id as id from (${near[kind]}) as near ${only}
group by merchant_id
order by min(length(found)), merchant_id
limit $3`;
const byNames = {
  text: { all: byName('text'), agency: byName('text', ofAgency('$4')) },
  letters: { all: byName('letters'), agency: byName('letters', ofAgency('$4')) },
} as const;

const byCode = (only = '') => `
select near.merchant_id as id
from unnest($1::text[], $2::text[]) as given (kind, code)
cross join lateral (
  select merchant_id from search_codes
  where search_codes.kind = given.kind and search_codes.code = given.code
  order by merchant_id
  limit $3) as near
${only}
group by near.merchant_id
order by near.merchant_id
limit $4`;
const byCodes = { all: byCode(), agency: byCode(ofAgency('$5')) } as const;

const codesOf = 'select kind, code from search_codes where merchant_id = $1 order by kind, code';
const applicationsOf = `
select ${selected(columns.applications)} from applications where merchant_id = any($1)
order by merchant_id, created_at, id`;
const casesOf = `
select ${selected(columns.cases)} from cases where merchant_id = any($1) and ($2::uuid is null or agency_id = $2)
order by opened_at desc, id desc`;

const idsOf = async (client: ClientBase, sql: string, values: readonly unknown[]) =>
  (await many<{ id: string }>(client, sql, values)).map(({ id }) => id);

const lookedAt = ({ agencyId, limit }: SearchScope) =>
  limit * (agencyId === null ? LOOKED_AT.everybody : LOOKED_AT.agency);

const findByName = (client: ClientBase, { kind, value }: NameQuery, scope: SearchScope) => {
  const given = [value, lookedAt(scope), scope.limit];
  return scope.agencyId === null
    ? idsOf(client, byNames[kind].all, given)
    : idsOf(client, byNames[kind].agency, [...given, scope.agencyId]);
};

const findByCode = (client: ClientBase, codes: readonly SearchCode[], scope: SearchScope) => {
  const kinds = codes.map(({ kind }) => kind);
  const given = [kinds, codes.map(({ code }) => code), lookedAt(scope), scope.limit];
  return scope.agencyId === null
    ? idsOf(client, byCodes.all, given)
    : idsOf(client, byCodes.agency, [...given, scope.agencyId]);
};

export const search = (client: ClientBase): Search => ({
  put: async (merchantId, { places, codes }) => {
    await change(client, forgetPlaces, [merchantId]);
    await change(client, forgetCodes, [merchantId]);
    await change(client, putPlaces, [
      merchantId,
      places.map(({ text }) => text),
      places.map(({ pinyin }) => pinyin),
      places.map(({ initials }) => initials),
    ]);
    await change(client, putCodes, [
      merchantId,
      codes.map(({ kind }) => kind),
      codes.map(({ code }) => code),
    ]);
  },
  byName: (query, scope) => findByName(client, query, scope),
  byCode: (codes, scope) => findByCode(client, codes, scope),
  codesOf: (merchantId) => many<SearchCode>(client, codesOf, [merchantId]),
  applicationsOf: (merchantIds) => many<Application>(client, applicationsOf, [merchantIds]),
  casesOf: (merchantIds, agencyId) => many<Case>(client, casesOf, [merchantIds, agencyId]),
});
