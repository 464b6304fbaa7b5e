import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { short } from './shapes.ts';

const tag = 'Reference';

export const policies = endpoint({
  id: 'policies',
  method: 'GET',
  path: '/api/v1/policies',
  tag,
  summary: 'The policy sets with every value, its source and its dates; the first one is in force',
  auth: 'none',
  answer: z.object({ policies: z.array(z.record(z.string(), z.unknown())) }),
  refusals: [],
});

export const settings = endpoint({
  id: 'settings',
  method: 'GET',
  path: '/api/v1/settings',
  tag,
  summary: 'What this installation calls itself, whom to call, and what it is: a sandbox or not',
  auth: 'none',
  answer: z.object({
    productName: z.string(),
    supportPhone: z.string(),
    supportHours: z.string(),
    sandbox: z.boolean(),
    now: z.int(),
    movedDays: z.int(),
    policy: z.string(),
    payee: z.object({ name: z.string(), bank: z.string(), account: z.string() }),
  }),
  refusals: [],
});

export const categories = endpoint({
  id: 'categories',
  method: 'GET',
  path: '/api/v1/categories',
  tag,
  summary: 'The service categories of an edition, with the papers each needs',
  auth: 'none',
  query: z.strictObject({ edition: short(60).optional(), policy: short(60).optional() }),
  answer: z.object({ edition: z.record(z.string(), z.unknown()) }),
  refusals: ['edition.unknown'],
});

export const agreement = endpoint({
  id: 'agreement',
  method: 'GET',
  path: '/api/v1/agreements/{key}',
  tag,
  summary: 'The text in force of an agreement, with version and hash',
  auth: 'none',
  params: z.strictObject({
    key: z.enum(['service', 'verification', 'quickRegistration', 'miniProgram', 'privacy']),
  }),
  answer: z.object({
    key: z.string(),
    version: z.string(),
    hash: z.string(),
    title: z.object({ zh: z.string(), en: z.string() }),
    zh: z.array(z.string()),
    en: z.array(z.string()),
  }),
  refusals: [],
});
