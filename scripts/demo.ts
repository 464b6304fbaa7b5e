import { merchants } from './demo/merchants.ts';
import { type Walked, walk } from './demo/walk.ts';

const args = process.argv.slice(2);
const json = args.includes('--json');
const given = args.indexOf('--url');
const url =
  (given >= 0 ? args[given + 1] : undefined) ??
  process.env.RUZHU_URL ??
  `http://localhost:${process.env.PORT ?? 8080}`;

/** Walks the whole road with two merchants against a running server. Exit 1 when a step fails. */
async function main(): Promise<void> {
  const started = Date.now();
  const results: Walked[] = [];
  await fetch(new URL('/livez', url)); // A server that is not there at the beginning is not waited for.
  for (const merchant of merchants(started)) {
    const say = (step: string) =>
      json ||
      console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${merchant.label}: ${step}`);
    results.push(await walk({ url, merchant, say }));
  }
  if (json) console.log(JSON.stringify({ url, seconds: (Date.now() - started) / 1000, merchants: results }));
  else
    for (const one of results)
      console.log(`${one.merchant}: service account ${one.accountAppId}, mini program ${one.appId}`);
}

main().catch((fault: Error & { cause?: { code?: string } }) => {
  const unreachable =
    fault.cause?.code === 'ECONNREFUSED'
      ? `No server answers at ${url}: run npm start first, or give --url`
      : fault.message;
  if (json) console.log(JSON.stringify({ url, fault: unreachable }));
  else console.error(unreachable);
  process.exit(1);
});
