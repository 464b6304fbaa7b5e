import { afterEach, describe, expect, test, vi } from 'vitest';
import { addressOf, call, Fault, load } from './call.ts';

const endpoint = { method: 'POST', path: '/api/v1/things/{id}' } as const;
const answers = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body), { status, headers })),
  );

afterEach(() => vi.unstubAllGlobals());

describe('calling the API', () => {
  test('an address takes its parameters escaped and leaves out what is not asked', () => {
    expect(addressOf('/a/{id}/b', { id: 'x/y' }, { n: 1, none: undefined })).toBe('/a/x%2Fy/b?n=1');
  });

  test('a refusal is a value with every code and path', async () => {
    answers(422, {
      code: 'field.missing',
      refusals: [{ code: 'field.missing', path: 'name', params: {}, detail: '', fix: '' }],
    });
    const answered = await call(endpoint as never, {} as never);
    expect(answered).toMatchObject({
      ok: false,
      status: 422,
      refusals: [{ code: 'field.missing', path: 'name' }],
    });
  });

  test('a fault is thrown with the number of the request', async () => {
    answers(500, { refusals: [] }, { 'x-request-id': '7f3a' });
    await expect(call(endpoint as never, {} as never)).rejects.toMatchObject({
      requestId: '7f3a',
      status: 500,
    });
  });

  test('an answer that is not JSON is a fault, not a value', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response('<html>', { status: 404 })),
    );
    await expect(call(endpoint as never, {} as never)).rejects.toBeInstanceOf(Fault);
  });

  test('load turns a refusal into a fault that carries its code', async () => {
    answers(404, {
      code: 'not_found',
      refusals: [{ code: 'not_found', path: '', params: {}, detail: '', fix: '' }],
    });
    await expect(load(endpoint as never, {} as never)).rejects.toMatchObject({
      status: 404,
      code: 'not_found',
    });
  });
});
