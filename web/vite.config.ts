import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { type Sentences, sentencesIn } from './src/texts/sentence.ts';

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

const REFUSALS = 'virtual:merchant-refusals/';

/** What a merchant can be refused with, in one language: both together are the heaviest thing a page would load. */
async function refusalSentences(locale: 'zh' | 'en'): Promise<Sentences> {
  const { merchantRefusalTexts } = await import('@ruzhu/api');
  return sentencesIn(merchantRefusalTexts, locale);
}

const refusals: Plugin = {
  name: 'refusals',
  resolveId: (id) => (id.startsWith(REFUSALS) ? `\0${id}` : null),
  async load(id) {
    if (!id.startsWith(`\0${REFUSALS}`)) return null;
    const sentences = await refusalSentences(id.endsWith('/zh') ? 'zh' : 'en');
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
