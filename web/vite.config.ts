import { fileURLToPath, pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** In development the two single-page entries answer every address of theirs; everything else is the server's. */
const entries: Plugin = {
  name: 'entries',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const isPage = request.headers.accept?.includes('text/html') ?? false;
      const path = request.url ?? '/';
      const isFile = /\.\w+($|\?)/.test(path) || path.startsWith('/@');
      if (isPage && !isFile && !/^\/(s|local|api)\//.test(path))
        request.url = path.startsWith('/console') ? '/console.html' : '/merchant.html';
      next();
    });
  },
};

/** What a merchant can be refused with is worked out by the build: both languages are the heaviest thing a page would load. */
const refusals: Plugin = {
  name: 'refusals',
  apply: 'build',
  async load(id) {
    if (!/\/merchant\/refusals-(zh|en)\.ts$/.test(id)) return null;
    const { sentences } = await import(pathToFileURL(id).href);
    return `export const sentences = ${JSON.stringify(sentences)};`;
  },
};

const server = process.env.RUZHU_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: here('.'),
  appType: 'mpa',
  plugins: [react(), entries, refusals],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    manifest: true,
    // Inlined assets would be data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    // Older WebViews inside WeChat.
    target: ['chrome107', 'safari15.4'],
    rolldownOptions: {
      // The pure rooms do nothing on import, so a page carries only the rules and tables it asks for.
      treeshake: { moduleSideEffects: [{ test: /\/(rules|journeys|api)\/src\//, sideEffects: false }] },
      input: {
        merchant: here('merchant.html'),
        console: here('console.html'),
        scan: here('src/phone/phone.ts'),
      },
    },
  },
  // The host stays what the browser asked for: the server lets only its own pages write.
  server: {
    proxy: Object.fromEntries(
      ['/api', '/s/', '/local/', '/assets/'].map((path) => [path, { target: server, changeOrigin: false }]),
    ),
  },
});
