import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { endpoints } from './endpoints.ts';
import { openApi, refusalsByStatus } from './openapi.ts';

const description = openApi('0.0.0') as {
  paths: Record<
    string,
    Record<
      string,
      { responses: Record<string, unknown>; parameters: { name: string; in: string }[] } & Record<
        string,
        unknown
      >
    >
  >;
};

describe('the OpenAPI description', () => {
  test('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(description)));
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
  });

  test('describes every operation with all its refusals', () => {
    for (const one of endpoints) {
      const operation = description.paths[one.path]?.[one.method.toLowerCase()];
      expect(operation, one.id).toBeDefined();
      const told = Object.values(operation!.responses).flatMap(
        (response) => (response as { 'x-codes'?: string[] })['x-codes'] ?? [],
      );
      expect(told).toEqual(expect.arrayContaining([...one.refusals]));
    }
  });

  test('marks personal values, acts that need a scan, and rows that belong to a merchant', () => {
    const secret = description.paths['/api/v1/mini-programs/{id}/secret']!.post!;
    expect(secret).toMatchObject({
      'x-step-up': 'makeSecret',
      'x-sensitive': ['secret'],
      'x-tenant': 'merchant',
    });
    expect(description.paths['/api/v1/review/cases/{id}']!.get!['x-tenant']).toBe('agency');
    const admin = description.paths['/api/v1/service-accounts/{id}/steps/admin']!.put!;
    expect(admin['x-sensitive']).toEqual(['adminName', 'adminIdNumber', 'adminMobile']);
  });

  test('every operation that keeps keys says so', () => {
    const keyed = endpoints.filter((one) => one.keyed);
    expect(keyed.length).toBeGreaterThan(20);
    for (const one of keyed)
      expect(
        description.paths[one.path]![one.method.toLowerCase()]!.parameters.map(({ name }) => name),
      ).toContain('Idempotency-Key');
  });

  test('groups refusals by the status they come with', () => {
    const login = endpoints.find(({ id }) => id === 'login')!;
    expect(refusalsByStatus(login)).toMatchObject({
      401: ['login.wrong'],
      429: expect.arrayContaining(['login.too_many']),
    });
  });
});
