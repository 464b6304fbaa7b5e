import {
  type Field,
  miniProgramSettings,
  miniProgramSteps,
  type Step,
  serviceAccountSteps,
  verificationSteps,
} from '@ruzhu/journeys';
import * as z from 'zod';
import { type Endpoint, endpoint } from './endpoint.ts';
import { HELD_NAMES } from './held-names.ts';
import { application, id, instant, warning } from './shapes.ts';

/** Resources whose pages are answered step by step, and the pages of each. */
export const RESOURCES = {
  'service-accounts': { journey: 'service-account', tag: 'Service account', steps: serviceAccountSteps },
  verifications: { journey: 'verification', tag: 'Verification', steps: verificationSteps },
  'mini-programs': {
    journey: 'mini-program',
    tag: 'Mini program',
    steps: [...miniProgramSteps, ...miniProgramSettings],
  },
} as const;

export type Resource = keyof typeof RESOURCES;

const SHAPES: Readonly<Record<Field['shape'], (field: Field) => z.ZodType>> = {
  text: (field) => z.string().max(field.max * 2),
  yesNo: () => z.boolean(),
  choice: () => z.string().max(60),
  choices: (field) => z.array(z.string().max(200)).max(field.max),
  file: () => z.string().max(60),
  files: (field) => z.array(z.string().max(60)).max(field.max),
  record: () => z.record(z.string().max(60), z.unknown()),
  records: (field) => z.array(z.record(z.string().max(60), z.unknown())).max(field.max),
};

/**
 * What a page takes. Shapes and bounds stand here, the rule of each field says the rest, so every value may also be left
 * out or null: that is a refusal of the field and not a fault of the request.
 */
const bodyOf = (step: Step) =>
  z.strictObject(
    Object.fromEntries(step.fields.map((field) => [field.key, SHAPES[field.shape](field).nullish()])),
  );

const sensitiveOf = (step: Step) => step.fields.filter((field) => field.secrecy).map((field) => field.key);

const refusalsOf = (resource: string, step: Step) => [
  ...new Set([
    ...(resource === 'verifications' ? ['refill.not_returned'] : []),
    ...(resource === 'service-accounts' ? [] : ['refill.unchanged']),
    'not_found',
    'field.missing',
    'field.too_long',
    'field.not_text',
    'step.not_asked',
    'version.conflict',
    'event.not_possible',
    ...step.fields.flatMap((field) => field.refusals),
    ...(step.checkRefuses ?? []),
    ...(EXTRA[step.key] ?? []),
  ]),
];

/** What only the server can tell on a page. */
const EXTRA: Readonly<Record<string, readonly string[]>> = {
  entity: [
    'quota.subject',
    'registry.name_differs',
    'registry.name_code',
    'registry.legal_rep_name',
    'registry.legal_rep_id',
    'registry.cancelled',
  ],
  password: ['password.by_scan'],
  verify: ['proof.already_proved'],
  admin: ['quota.phone', 'quota.id_card'],
  name: HELD_NAMES,
  naming: HELD_NAMES,
  info: ['name.taken', 'name.changes_used', ...HELD_NAMES],
};

const answered = z.object({ application, warnings: z.array(warning) });

/** `PUT …/steps/{step}` for every page that has fields. */
export const stepEndpoints: readonly (Endpoint & { readonly resource: Resource; readonly step: string })[] =
  Object.entries(RESOURCES).flatMap(([resource, { tag, steps }]) =>
    steps
      .filter((step) => step.fields.length > 0)
      .map((step) => ({
        ...endpoint({
          id: `answer_${resource}_${step.key}`.replace(/-/g, '_'),
          method: 'PUT',
          path: `/api/v1/${resource}/{id}/steps/${step.key}`,
          tag,
          summary: `Answer the page “${step.key}”`,
          auth: 'applicant',
          params: z.strictObject({ id }),
          query: z.strictObject({ version: z.coerce.number().int().min(0).optional() }),
          body: bodyOf(step),
          answer: answered,
          refusals: refusalsOf(resource, step),
          keyed: true,
          sensitive: sensitiveOf(step),
        }),
        resource: resource as Resource, // Keys of the table itself.
        step: step.key,
      })),
  );

const stepView = z.object({
  version: z.int(),
  values: z.record(z.string(), z.unknown()),
  draft: z.record(z.string(), z.unknown()).nullable(),
  draftAt: instant.nullable(),
});

/** Reading a page as its owner edits it, and keeping what was typed and not sent. */
export const pageEndpoints = (Object.keys(RESOURCES) as Resource[]).map((resource) => ({
  resource,
  find: endpoint({
    id: `find_${resource}`.replace(/-/g, '_'),
    method: 'GET',
    path: `/api/v1/${resource}/{id}`,
    tag: RESOURCES[resource].tag,
    summary: 'The application with masked answers and the state of each page',
    auth: 'applicant',
    params: z.strictObject({ id }),
    answer: application,
    refusals: ['not_found'],
  }),
  view: endpoint({
    id: `view_${resource}_step`.replace(/-/g, '_'),
    method: 'GET',
    path: `/api/v1/${resource}/{id}/steps/{step}`,
    tag: RESOURCES[resource].tag,
    summary: 'One page as its owner edits it: full values, and what was typed since',
    auth: 'applicant',
    params: z.strictObject({ id, step: z.string().max(40) }),
    answer: stepView,
    refusals: ['not_found', 'step.unknown', 'step.not_asked'],
    sensitive: ['values', 'draft'],
    noStore: true,
  }),
  draft: endpoint({
    id: `draft_${resource}_step`.replace(/-/g, '_'),
    method: 'PUT',
    path: `/api/v1/${resource}/{id}/drafts/{step}`,
    tag: RESOURCES[resource].tag,
    summary: 'Keep what was typed on a page; nothing is judged',
    auth: 'applicant',
    params: z.strictObject({ id, step: z.string().max(40) }),
    body: z.record(z.string().max(60), z.unknown()),
    answer: z.object({ at: instant }),
    refusals: ['not_found', 'step.unknown', 'step.not_asked', 'field.too_long'],
    sensitive: ['*'],
  }),
}));
