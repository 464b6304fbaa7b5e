import { afterEach, describe, expect, test, vi } from 'vitest';
import { post, readReply } from './post.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('an answer of the server', () => {
  const refusal = { code: 'scan.number', path: 'number', params: { left: 2 }, detail: '不对', fix: '看电脑' };

  test('is a success, a refusal, or a fault with its number', () => {
    expect(readReply(200, { state: 'confirmed' })).toEqual({ kind: 'done', answer: { state: 'confirmed' } });
    expect(readReply(422, { instance: 'n', refusals: [refusal] })).toEqual({
      kind: 'refused',
      refusals: [refusal],
    });
    expect(readReply(500, { instance: 'n-1', refusals: [refusal] })).toEqual({
      kind: 'fault',
      number: 'n-1',
    });
    expect(readReply(502, null)).toEqual({ kind: 'fault', number: '' });
    expect(readReply(422, { refusals: ['odd'] })).toEqual({ kind: 'fault', number: '' });
    expect(readReply(422, { refusals: [{}] })).toMatchObject({
      refusals: [{ code: '', path: '', params: {}, detail: '', fix: '' }],
    });
  });

  test('is asked for as JSON, and no network is an answer too', async () => {
    const asked = vi.fn(async (_url: string, _init: RequestInit) => new Response('{"ok":true}'));
    vi.stubGlobal('fetch', asked);
    expect(await post('scans/t/open')).toEqual({ kind: 'done', answer: { ok: true } });
    expect(asked).toHaveBeenCalledWith(
      '/api/v1/phone/scans/t/open',
      expect.objectContaining({ method: 'POST', body: '{}' }),
    );
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 503 }));
    expect(await post('x')).toEqual({ kind: 'fault', number: '' });
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('no network');
    });
    expect(await post('x')).toEqual({ kind: 'offline' });
  });
});
