import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = process.env.PORT ?? '8080';
const pagesPort = process.env.WEB_PORT ?? '5173';
const pages = `http://localhost:${pagesPort}`;

/**
 * For those who build the product: the server starts again when its files change, the pages change in place. Pages at
 * WEB_PORT (5173), which hands what is not a page to the server at PORT (8080).
 */
function dev(): void {
  const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/src/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: port, PUBLIC_URL: pages },
    stdio: 'inherit',
  });
  const vite = spawn(
    process.execPath,
    ['../node_modules/vite/bin/vite.js', '--port', pagesPort, '--strictPort'],
    {
      cwd: `${root}/web`,
      env: { ...process.env, RUZHU_SERVER: `http://127.0.0.1:${port}` },
      stdio: 'inherit',
    },
  );
  const both = [server, vite];
  for (const one of both)
    one.once('exit', (code) => {
      for (const other of both) other.kill('SIGTERM');
      process.exitCode ||= code ?? 0;
    });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      for (const one of both) one.kill(signal);
    });
}

dev();
