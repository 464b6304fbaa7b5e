import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';

/** What a page file exports: the component of the route its folder names. */
export type PageModule = { readonly Page: ComponentType };

/** `./check/1/page.tsx` → `/check/1`, `./a/$id/v/licence/page.tsx` → `/a/:id/v/licence`, `./page.tsx` → `/`. */
export const routeOf = (file: string): string => {
  const path = file
    .replace(/^\.\//, '')
    .replace(/\/?page\.tsx$/, '')
    .replace(/\$(\w+)/g, ':$1');
  return `/${path === '$' ? '*' : path}`;
};

/** Nothing stands in for a page while its chunk is on the way: it is there in a moment, and its own skeleton follows. */
const Nothing = () => null;

/**
 * The route table, made from the folders: a new page is a new folder, and nobody edits a shared list. Each page is a
 * chunk of its own. `base` is where the surface begins: `/console`.
 */
export const pageRoutes = (
  pages: Readonly<Record<string, () => Promise<PageModule>>>,
  base = '',
): RouteObject[] =>
  Object.entries(pages)
    .map(([file, load]) => ({
      path: base + routeOf(file),
      HydrateFallback: Nothing,
      lazy: async () => ({ Component: (await load()).Page }),
    }))
    .sort((a, b) => a.path.localeCompare(b.path));
