import type { RouteObject } from 'react-router';
import { type PageModule, pageRoutes } from '../kit/page-routes.ts';

const pages = import.meta.glob<PageModule>(['./**/page.tsx', '!./ui/**']);
/** The gallery of the kit exists in development alone. */
const gallery = import.meta.env.DEV ? import.meta.glob<PageModule>('./ui/**/page.tsx') : {};

export const routes: readonly RouteObject[] = pageRoutes({ ...pages, ...gallery });
