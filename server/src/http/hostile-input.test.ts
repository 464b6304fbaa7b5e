import { readFileSync } from 'node:fs';
import { type Endpoint, endpoints } from '@ruzhu/api';
import { beforeAll, describe, expect, test } from 'vitest';
import { printedPage } from '../testing/pictures.ts';
import { registered, type Verifying, verificationOf } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
let me: Verifying;
beforeAll(async () => {
  world = await openWorld();
  me = await verificationOf(await registered(world));
});

const at = (id: string) => `/api/v1/applications/${id}/files`;

describe('the name of a file', () => {
  test.each([
    ['../../../../etc/passwd', '........etcpasswd'],
    ['C:\\Windows\\win.ini', 'C:Windowswin.ini'],
    ['a\r\nset-cookie: x=1.png', 'aset-cookie: x=1.png'],
    ['a".png"; filename="b.html', 'a".png"; filename="b.html'],
    ['licence\u202egnp.exe', 'licencegnp.exe'],
    ['null\u0000.png', 'null.png'],
    ['zero\u200bwidth.png', 'zerowidth.png'],
    ['cafe\u0301.png', 'café.png'],
    [`${'长'.repeat(160)}.png`, `${'长'.repeat(96)}.png`],
    ['\u202e\u200b', '未命名'],
  ])('%j is shown as %j and leads nowhere', async (given, shown) => {
    const name = encodeURIComponent(given);
    const bytes = await printedPage({ width: 900, height: 700 }).png().toBuffer();
    const url = `${at(me.verificationId)}?field=officialLetter&name=${name}`;
    const kept = await me.desk.ask<{ id: string }>('POST', url, { bytes });
    expect(kept.status).toBe(201);
    expect(kept.headers['set-cookie']).toBeUndefined();
    const { files } = await me.desk.get<{ files: readonly { id: string; name: string }[] }>(
      at(me.verificationId),
    );
    expect(files.find(({ id }) => id === kept.body.id)?.name).toBe(shown);
    const { headers } = await me.desk.ask('GET', `/api/v1/files/${kept.body.id}/page`);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline; filename="page.jpg"',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    await me.desk.ask('DELETE', `/api/v1/files/${kept.body.id}`);
  });
});

const BOMBS: Readonly<Record<string, string>> = {
  'an entity that reads a file':
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
  'entities that grow': `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${'x'.repeat(1_000)}">${Array.from(
    { length: 20 },
    (_, n) => `<!ENTITY c${n} "${(n === 0 ? '&b;' : `&c${n - 1};`).repeat(10)}">`,
  ).join('')}]><a>&c19;</a>`,
  'a definition from elsewhere': '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd"><a/>',
};

const pathOf = ({ path }: Pick<Endpoint, 'path'>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'token' ? 'x'.repeat(43) : world.ground.ids.id(),
  );

describe('XML', () => {
  test.each(Object.entries(BOMBS))('with %s is taken by no operation, and costs no time', async (_, bomb) => {
    const writes = endpoints.filter(({ method, auth }) => method !== 'GET' && auth !== 'sandbox');
    expect(writes.length).toBeGreaterThan(80);
    const { app } = world.product();
    for (const type of ['application/xml', 'text/xml', 'image/svg+xml']) {
      const begun = performance.now();
      for (const one of writes) {
        const { method } = one;
        const headers = { 'content-type': type, origin: 'https://ruzhu.example' };
        const answer = await app.inject({ method, url: pathOf(one), headers, payload: bomb });
        const { statusCode: status } = answer;
        expect(answer.body).not.toContain('root:');
        expect([400, 401, 404, 415].includes(status), `${one.id} answered ${status}`).toBe(true);
      }
      expect((performance.now() - begun) / writes.length).toBeLessThan(50);
    }
  });

  test('is read by nothing that the product depends on', () => {
    const lock = readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8');
    // Parse boundary: the lockfile is npm's.
    const { packages } = JSON.parse(lock) as { packages: Record<string, { dev?: boolean }> };
    const readers = Object.entries(packages).filter(
      ([path, { dev }]) => !dev && /node_modules\/(.*xml.*|sax|saxes|libxmljs.*|expat.*)$/.test(path),
    );
    expect(readers.map(([path]) => path).filter((path) => !/web|excel/.test(path))).toEqual([]);
  });
});
