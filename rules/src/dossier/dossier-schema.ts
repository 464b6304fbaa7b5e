import { dossierShape } from './dossier-shape.data.ts';
import type { Shape } from './dossier-shape.ts';
import { INSTANT_PATTERN } from './read-instant.ts';

/** A JSON value, so that the schema is plain data. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

type Schema = { readonly [key: string]: Json };

export const DATE_PATTERN = '^\\d{4}-\\d{2}-\\d{2}$';

const dateOr = (or: string | undefined): Schema =>
  or === undefined
    ? { type: 'string', pattern: DATE_PATTERN }
    : { anyOf: [{ type: 'string', pattern: DATE_PATTERN }, { const: or }] };

/** What each kind of shape is in JSON Schema. */
function core(shape: Shape): Schema {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', maxLength: shape.max };
    case 'choice':
      return { enum: shape.of };
    case 'flag':
      return { type: 'boolean' };
    case 'whole':
      return { type: 'integer', minimum: shape.from, maximum: shape.until };
    case 'date':
      return dateOr(shape.or);
    case 'instant':
      return { type: 'string', pattern: INSTANT_PATTERN };
    case 'flags':
      return { type: 'object', maxProperties: shape.max, additionalProperties: { type: 'boolean' } };
    case 'list':
      return { type: 'array', maxItems: shape.max, items: schemaOf(shape.of) };
    case 'record':
      return recordSchema(shape);
  }
}

const recordSchema = ({ fields, required }: Shape & { readonly kind: 'record' }): Schema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, schemaOf(field)])),
  ...(required.length > 0 ? { required } : {}),
  additionalProperties: false,
});

function schemaOf(shape: Shape): Schema {
  const description = `${shape.words.zh} · ${shape.words.en}`;
  const body = core(shape);
  return shape.orNull ? { description, anyOf: [body, { type: 'null' }] } : { description, ...body };
}

/** The JSON Schema (2020-12) of a dossier file; the same as `docs/dossier.schema.json`. */
export const dossierSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Dossier',
  ...schemaOf(dossierShape),
};
