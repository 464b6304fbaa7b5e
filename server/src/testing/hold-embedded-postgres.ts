/**
 * A program for tests to kill: starts the embedded database of the folder in its first argument, says so in one line
 * of JSON, and waits for ever.
 */
import { startEmbeddedPostgres } from '../adapters/postgres/start-embedded-postgres.ts';

const [, , dataFolder = ''] = process.argv;
const { url, role, pid } = await startEmbeddedPostgres({ dataFolder, log: () => {} });
process.stdout.write(`${JSON.stringify({ url, role, server: pid() })}\n`);
setInterval(() => {}, 60_000);
