import * as z from 'zod';
import { readLetter } from './administrator-changes.ts';
import type { Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { readFile } from './files.ts';
import { requestTexts } from './merchant-refusals.ts';
import { refusalTexts } from './refusals.ts';
import { readCaseFile } from './review.ts';
import { account, application, begunScan, file, order, problem, sentCode } from './shapes.ts';
import { statusOf } from './statuses.ts';

/** Codes every operation may answer with, by what it needs. */
const SHARED = [
  'request.malformed',
  'request.too_large',
  'request.origin',
  'request.too_often',
  'server.overloaded',
  'server.unavailable',
  'server.storage',
  'server.clock',
  'server.fault',
] as const;
const TOUCHED = ['touch.required', 'touch.refused'] as const;
const KEYED = ['idempotency.differs', 'idempotency.running'] as const;

const schemaOf = (type: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' });
  return schema;
};

const parametersOf = (type: z.ZodType | undefined, where: 'path' | 'query') => {
  const schema = type
    ? (schemaOf(type, 'input') as { properties?: Record<string, unknown>; required?: string[] })
    : {};
  return Object.entries(schema.properties ?? {}).map(([name, one]) => ({
    name,
    in: where,
    required: where === 'path' || (schema.required ?? []).includes(name),
    schema: one,
  }));
};

/** All codes of an operation, grouped by the status they come with. */
export function refusalsByStatus(one: Endpoint): Readonly<Record<number, readonly string[]>> {
  const guarded =
    one.auth === 'none' || one.auth === 'phone' || one.auth === 'sandbox' ? [] : ['session.missing'];
  const staff = ['staff', 'reviewer', 'finance', 'operator'].includes(one.auth) ? ['role.missing'] : [];
  const codes = [
    ...new Set([
      ...one.refusals,
      ...guarded,
      ...staff,
      ...(one.keyed ? KEYED : []),
      ...(one.touch ? TOUCHED : []),
      ...SHARED,
    ]),
  ];
  return Object.groupBy(codes, statusOf) as Record<number, string[]>; // Every group has its codes.
}

/** Whose resources an operation reaches: those of the signed-in merchant, or the cases of the reviewer's own agency. */
const TENANTS: Readonly<Partial<Record<Endpoint['auth'], string>>> = {
  applicant: 'merchant',
  reviewer: 'agency',
};
const tenantOf = ({ auth }: Pick<Endpoint, 'auth'>) => (TENANTS[auth] ? { 'x-tenant': TENANTS[auth] } : {});

/** The codes of a status; what each says stands once, under `x-refusals`. */
const problemAnswer = (codes: readonly string[]) => ({
  description: codes.map((code) => `\`${code}\``).join(', '),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  'x-codes': codes,
});

const SECURITY: Readonly<Record<Endpoint['auth'], readonly Record<string, readonly string[]>[]>> = {
  none: [],
  phone: [],
  sandbox: [],
  applicant: [{ merchant: [] }],
  staff: [{ staff: [] }],
  reviewer: [{ staff: [] }],
  finance: [{ staff: [] }],
  operator: [{ staff: [] }],
};

/** The challenge that came with `touch.required` and what a passkey has answered to it. */
const touchHeader = {
  name: 'Touch',
  in: 'header',
  required: false,
  description: '`{challengeId}.{assertion}`: the assertion as WebAuthn has it in JSON, in base64url',
  schema: { type: 'string', maxLength: 8000 },
};

function operationOf(one: Endpoint) {
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', minLength: 8, maxLength: 255 },
  };
  const problems = Object.entries(refusalsByStatus(one)).map(([status, codes]) => [
    status,
    problemAnswer(codes),
  ]);
  return {
    operationId: one.id,
    tags: [one.tag],
    summary: one.summary,
    security: SECURITY[one.auth],
    parameters: [
      ...parametersOf(one.params, 'path'),
      ...parametersOf(one.query, 'query'),
      ...(one.bytes?.headers ?? []).map(headerOf),
      ...(one.keyed ? [key] : []),
      ...(one.touch ? [touchHeader] : []),
    ],
    ...(one.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(one.body, 'input') } },
          },
        }
      : {}),
    ...(one.bytes ? { requestBody: bytesBody(one.bytes.types) } : {}),
    responses: {
      [one.status ?? 200]: {
        description: 'Done',
        content: { [one.media ?? 'application/json']: { schema: schemaOf(one.answer, 'output') } },
      },
      ...Object.fromEntries(problems),
    },
    ...(one.stepUp ? { 'x-step-up': one.stepUp } : {}),
    ...(one.touch ? { 'x-touch': true } : {}),
    ...(one.sensitive?.length ? { 'x-sensitive': one.sensitive } : {}),
    ...tenantOf(one),
  };
}

const picture = { schema: { type: 'string', contentMediaType: 'application/octet-stream' } };
const bytesBody = (types: readonly string[]) => ({
  required: true,
  content: Object.fromEntries(types.map((type) => [type, picture])),
});
const headerOf = (name: string) => ({
  name,
  in: 'header',
  required: true,
  schema: { type: 'string' },
});

/** Operations that answer with a picture. */
const pictureOperation = (id: string, params: z.ZodType, tag: string, auth: Endpoint['auth']) => ({
  get: {
    operationId: id,
    tags: [tag],
    summary: 'The picture as we made it, never its original bytes',
    security: SECURITY[auth],
    parameters: parametersOf(params, 'path'),
    responses: {
      200: { description: 'The picture', content: { 'image/jpeg': picture } },
      401: problemAnswer(['session.missing']),
      404: problemAnswer(['not_found']),
      ...(auth === 'reviewer' ? { 429: problemAnswer(['rate.too_many']) } : {}),
    },
    ...tenantOf({ auth }),
  },
});

/** Shapes that come back in many answers, described once. */
const NAMED = {
  Problem: problem,
  Application: application,
  Account: account,
  Order: order,
  File: file,
  BegunScan: begunScan,
  SentCode: sentCode,
};

/** A description with every named shape replaced by a reference to it. */
function withReferences(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => withReferences(one, names));
  const name = 'properties' in value ? names.get(JSON.stringify(value)) : undefined;
  if (name) return { $ref: `#/components/schemas/${name}` };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withReferences(one, names)]));
}

/** The OpenAPI 3.1 description of the whole API, made from the operations themselves. */
export function openApi(version: string): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  // In the order of their paths: the order of a module's exports is not the same everywhere.
  for (const one of [...endpoints].sort((a, b) => (a.path + a.method < b.path + b.method ? -1 : 1))) {
    paths[one.path] = { ...paths[one.path], [one.method.toLowerCase()]: operationOf(one) };
  }
  paths[readFile.path] = pictureOperation('readFile', readFile.params, 'Files', 'applicant');
  paths[readLetter.path] = pictureOperation('readLetter', readLetter.params, 'Operations', 'operator');
  paths[readCaseFile.path] = pictureOperation('readCaseFile', readCaseFile.params, 'Review', 'reviewer');
  const schemas = Object.fromEntries(
    Object.entries(NAMED).map(([name, type]) => [name, schemaOf(type, 'output')]),
  );
  const names = new Map(Object.entries(schemas).map(([name, schema]) => [JSON.stringify(schema), name]));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ruzhu 入驻',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Merchants register and get verified. Instants are ISO 8601, money is an integer of 分, refusals are problem+json with stable codes.',
    },
    paths: withReferences(paths, names),
    components: {
      schemas,
      securitySchemes: {
        merchant: { type: 'apiKey', in: 'cookie', name: 'sid' },
        staff: { type: 'apiKey', in: 'cookie', name: 'staff' },
      },
    },
    'x-refusals': refusalTexts,
    'x-shared-codes': Object.keys(requestTexts),
  };
}
