/** The operations as `api/openapi.json` describes them, for tests that must miss none. */
import { readFileSync } from 'node:fs';

type Told = Readonly<Record<string, unknown>> & { readonly operationId: string };
type Parameter = { readonly name: string; readonly in: string };

export type Described = {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly tenant: string | null;
  readonly stepUp: string | null;
  /** Whether whoever has a passkey must touch it. */
  readonly touch: boolean;
  readonly sensitive: readonly string[];
  readonly hasBody: boolean;
};

const text = readFileSync(new URL('../../../api/openapi.json', import.meta.url), 'utf8');
// Parse boundary: a test of the house holds the file against the operations it is made from.
const { paths } = JSON.parse(text) as {
  paths: Record<string, Record<string, Told & { parameters: Parameter[] }>>;
};

export const described: readonly Described[] = Object.entries(paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, told]) => ({
    id: told.operationId,
    method: method.toUpperCase() as Described['method'],
    path,
    tenant: (told['x-tenant'] as string | undefined) ?? null,
    stepUp: (told['x-step-up'] as string | undefined) ?? null,
    touch: told['x-touch'] === true,
    sensitive: (told['x-sensitive'] as string[] | undefined) ?? [],
    hasBody: 'requestBody' in told,
  })),
);
