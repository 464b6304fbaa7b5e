import { productVersion } from './product-version.ts';

/** Prints the versions of the product and of the Node it runs on. */
export function version(): number {
  console.log(`ruzhu ${productVersion()} (Node ${process.version}, ${process.platform}-${process.arch})`);
  return 0;
}
