import type { RouteObject } from 'react-router';
import { type PageModule, pageRoutes } from '../kit/page-routes.ts';

const pages = import.meta.glob<PageModule>(['./**/page.tsx', '!./ui/**']);
/** How antd looks in our tokens, in development alone. */
const gallery = import.meta.env.DEV ? import.meta.glob<PageModule>('./ui/**/page.tsx') : {};

/** The folders of the console are the addresses under `/console`. */
export const routes: readonly RouteObject[] = pageRoutes({ ...pages, ...gallery }, '/console');
