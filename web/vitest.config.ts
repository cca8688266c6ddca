import { defineConfig } from 'vitest/config';
import { generateMessages } from './messages.ts';

generateMessages();

// Tests of the pure parts of the client; pages are tested in a real browser (test/browser).
export default defineConfig({
  root: import.meta.dirname,
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
