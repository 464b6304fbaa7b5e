import { readFileSync } from 'node:fs';

const productFile = new URL('../../package.json', import.meta.url);

/** Prints the versions of the product and of the Node it runs on. */
export function version(): number {
  // Parse boundary: the file is our own.
  const product = JSON.parse(readFileSync(productFile, 'utf8')) as { readonly version: string };
  console.log(`ruzhu ${product.version} (Node ${process.version}, ${process.platform}-${process.arch})`);
  return 0;
}
