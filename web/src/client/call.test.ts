import { afterEach, describe, expect, test, vi } from 'vitest';
import { addressOf, call, Fault, leaving, load, SIGNED_OUT } from './call.ts';

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

describe('an answer that nobody is signed in', () => {
  const signedOut = () =>
    answers(401, {
      code: 'session.missing',
      refusals: [{ code: 'session.missing', path: '', params: {}, detail: '', fix: '' }],
    });
  const ask = () => call(endpoint as never, {} as never);
  const heard = () => {
    const told = vi.fn();
    vi.stubGlobal('dispatchEvent', ({ type }: Event) => told(type));
    return told;
  };

  test('is told to whoever listens', async () => {
    signedOut();
    const told = heard();
    await ask();
    expect(told).toHaveBeenCalledExactlyOnceWith(SIGNED_OUT);
  });

  test('is no news while somebody signs out', async () => {
    signedOut();
    const told = heard();
    await leaving(ask);
    expect(told).not.toHaveBeenCalled();
    await ask();
    expect(told).toHaveBeenCalledOnce();
  });

  test('is news again after signing out has failed', async () => {
    signedOut();
    const told = heard();
    await expect(leaving(() => Promise.reject(new Error('no line')))).rejects.toThrow('no line');
    await ask();
    expect(told).toHaveBeenCalledOnce();
  });
});
