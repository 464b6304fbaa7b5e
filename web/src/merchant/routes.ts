import type { RouteObject } from 'react-router';
import { type PageModule, pageRoutes } from '../kit/page-routes.ts';
import { FaultPage } from './system-parts/fault-page.tsx';

const pages = import.meta.glob<PageModule>(['./**/page.tsx', '!./ui/**']);
/** The gallery of the kit exists in development alone. */
const gallery = import.meta.env.DEV ? import.meta.glob<PageModule>('./ui/**/page.tsx') : {};

/** Whatever breaks on a page, or on the way to one, ends on the same page. */
export const routes: readonly RouteObject[] = [
  { ErrorBoundary: FaultPage, children: pageRoutes({ ...pages, ...gallery }) },
];
