import { defineConfig } from 'vite';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { generateMessages } from './messages.ts';

generateMessages();

const SERVER = process.env['MULTAQA_SERVER'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'static',
  // React Aria speaks thirty languages; the product speaks three.
  plugins: [{ ...optimizeLocales.vite({ locales: ['en-US', 'tr-TR', 'ar-AE'] }), enforce: 'pre' as const }],
  // Messages come parsed (messages.ts).
  resolve: { alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' } },
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: '../dist-web',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // Fonts and messages stay files of their own: `data:` addresses are not in the content security policy of fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { app: 'index.html' },
      // Libraries say "use client" for servers that render; there is none here.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/graphql', '/files', '/drafts', '/arrange-runs', '/conferences', '/health'].map((path) => [
        path,
        { target: SERVER, changeOrigin: true },
      ]),
    ),
  },
  worker: { format: 'es' },
});
