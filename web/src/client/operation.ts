import type { Endpoint } from '@ruzhu/api';

/**
 * One operation of the API by its method and path, typed by its description without carrying the description (and the
 * schema library) into the page: `const ask = operation<typeof askTransfer>('POST', '/api/v1/…/transfers')` with
 * `import type { askTransfer } from '@ruzhu/api'`. A test compares every use with the API's own list.
 */
export const operation = <E extends Endpoint>(method: E['method'], path: string): E =>
  ({ method, path }) as E; // `call` reads these two; the rest is known to the compiler alone.
