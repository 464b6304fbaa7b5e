import { partsOfSpan, type Span } from '../calendar/deadline.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { DocumentType, UsualTime } from './document-type.ts';
import { asDate, asText, asWords, oneOf, own } from './read-shape.ts';

const NAME = 200;

/**
 * Reads document types an edition brings along. Absent means none.
 * Refusals: `edition.shape`, `edition.too_large`.
 */
export function readDocumentTypes(value: unknown, max: number): Result<readonly DocumentType[]> {
  if (value === undefined) return ok([]);
  if (!Array.isArray(value)) return shape('documentTypes', '列表', 'a list');
  if (value.length > max) {
    return refuse('edition.too_large', 'documentTypes', { what: 'documentTypes', max, count: value.length });
  }
  const types: DocumentType[] = [];
  for (const [index, one] of value.entries()) {
    const type = readType(one, `documentTypes.${index}`);
    if (!type.ok) return type;
    types.push(type.value);
  }
  return ok(types);
}

const shape = (place: string, expected: string, expectedEn: string) =>
  refuse('edition.shape', place, { place, expected, expectedEn });

function readType(value: unknown, place: string): Result<DocumentType> {
  const key = asText(own(value, 'key'), 64);
  const [zh, en] = [asText(own(value, 'zh'), NAME), asText(own(value, 'en'), NAME)];
  const issuer = asWords(own(value, 'issuer'), NAME);
  const source = asText(own(value, 'source'), NAME);
  const date = asDate(own(value, 'date'));
  if (!key || !zh || !en || !issuer || !source || !date) {
    return shape(place, '{ key, zh, en, issuer, source, date }', '{ key, zh, en, issuer, source, date }');
  }
  const usual = readUsual(own(value, 'usual'));
  if (usual === undefined) return shape(`${place}.usual`, '{ least, most }', '{ least, most }');
  const instead = asText(own(value, 'instead'), 64);
  return ok({
    key,
    zh,
    en,
    issuer,
    usual,
    source,
    date,
    numberKind: asText(own(value, 'numberKind'), 64) ?? null,
    expires: oneOf(own(value, 'expires'), ['always', 'sometimes', 'never'] as const, 'sometimes' as const),
    ...(instead ? { instead } : {}),
  });
}

const isSpan = (value: unknown): value is Span =>
  typeof value === 'string' && /^\d{1,4}(s|min|h|d|nd|wd|mo|y)$/.test(value);

function readUsual(value: unknown): UsualTime | null | undefined {
  if (value === undefined || value === null) return null;
  const [least, most] = [own(value, 'least'), own(value, 'most')];
  if (!isSpan(least) || !isSpan(most)) return undefined;
  if (
    partsOfSpan(least).unit === partsOfSpan(most).unit &&
    partsOfSpan(least).amount > partsOfSpan(most).amount
  ) {
    return undefined;
  }
  return {
    least,
    most,
    basis: oneOf(own(value, 'basis'), ['law', 'estimate'] as const, 'estimate' as const),
  };
}
