import product from '../../package.json' with { type: 'json' };

/** Prints the versions of the product and of the Node it runs on. */
export function version(): number {
  console.log(`ruzhu ${product.version} (Node ${process.version}, ${process.platform}-${process.arch})`);
  return 0;
}
