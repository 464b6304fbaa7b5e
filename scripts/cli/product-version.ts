import { readFileSync } from 'node:fs';

const productFile = new URL('../../package.json', import.meta.url);

/** The version of the product. */
export function productVersion(): string {
  // Parse boundary: the file is our own.
  return (JSON.parse(readFileSync(productFile, 'utf8')) as { readonly version: string }).version;
}
