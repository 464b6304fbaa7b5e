import { expect, test } from 'vitest';
import { pageRoutes, routeOf } from './page-routes.ts';

test.each([
  ['./page.tsx', '/'],
  ['./check/1/page.tsx', '/check/1'],
  ['./a/$id/v/licence/page.tsx', '/a/:id/v/licence'],
  ['./$/page.tsx', '/*'],
])('the folder of %s is the address %s', (file, path) => {
  expect(routeOf(file)).toBe(path);
});

test('a surface may begin below the root, and every page is loaded when it is needed', async () => {
  const Page = () => <p>页</p>;
  const routes = pageRoutes(
    { './queue/page.tsx': async () => ({ Page }), './page.tsx': async () => ({ Page }) },
    '/console',
  );
  expect(routes.map((one) => one.path)).toEqual(['/console/', '/console/queue']);
  const [first] = routes;
  expect(typeof first?.lazy === 'function' && (await first.lazy())).toEqual({ Component: Page });
});
