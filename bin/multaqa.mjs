#!/usr/bin/env node
// The command line of Multaqa. In a checkout it first brings dist/ up to date with src/; a packaged installation has
// dist/ only. Everything else happens in src/cli.ts.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');

async function buildCheckout() {
  const script = join(projectRoot, 'scripts', 'build.mjs');
  if (!existsSync(join(projectRoot, 'src')) || !existsSync(script)) return;
  const { build } = await import(pathToFileURL(script).href);
  await build();
  // Only the server shows pages.
  if (process.argv[2] !== 'serve') return;
  const { buildWeb } = await import(pathToFileURL(join(projectRoot, 'scripts', 'build-web.mjs')).href);
  if (await buildWeb()) console.log('The web client is built.');
}

process.setSourceMapsEnabled(true);
try {
  await buildCheckout();
} catch (error) {
  const isMissing = error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND';
  console.error(isMissing ? 'The dependencies are not installed: run "npm ci" first.' : error.message);
  process.exit(1);
}
await import(pathToFileURL(join(projectRoot, 'dist', 'cli.js')).href);
