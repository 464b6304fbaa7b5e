import type { categories } from '@ruzhu/api';
import type { CategoryEdition } from '@ruzhu/rules';
import { load } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useLoaded } from './loaded.ts';

const findCategories = operation<typeof categories>('GET', '/api/v1/categories');

async function loadEdition(policy: string): Promise<CategoryEdition> {
  const { edition } = await load(findCategories, { query: { policy } });
  return edition as unknown as CategoryEdition; // The server's own table of this very type.
}

/** The list of service categories that is in force today under a set of rules: an operator may have loaded a newer one. */
export const useEdition = (policy: string | undefined) =>
  useLoaded(['categories', policy], () => loadEdition(policy ?? ''), {
    enabled: policy !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
