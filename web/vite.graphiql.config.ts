// GraphiQL for development, apart from the client: nothing of it enters the client's bundles, and a production build has none.
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/graphiql/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    // A cache: it is built when somebody first asks for the page (src/platform/http/graphiql.ts).
    outDir: '../node_modules/.cache/graphiql',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // It is large on purpose and served to developers only.
    chunkSizeWarningLimit: 10_000,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { graphiql: 'graphiql.html' },
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
  },
  worker: { format: 'es' },
});
