// Says how much script each page of the client loads first (gzip), and fails where one is over its budget: what the page
// imports, what it loads with them, and the workers it starts. What is fetched later, on demand, does not count.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', 'dist-web');
const BYTES_PER_KB = 1000;

/** kB of script, gzip, by the page's module. The builder's is the figure that slow phones in a hall can bear. */
const BUDGETS = {
  'src/features/agenda/builder-page.tsx': 230,
  'src/features/conferences/home-page.tsx': 190,
  'src/features/accounts/sign-in-page.tsx': 190,
};

const manifest = JSON.parse(readFileSync(join(root, '.vite', 'manifest.json'), 'utf8'));
const sizes = new Map();

function sizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(root, file)), { level: 9 }).length);
  return sizes.get(file);
}

/** The chunk of a module with everything that it imports at once, and workers that stand in its text. */
function filesOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is no chunk of the build`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  for (const [worker] of readFileSync(join(root, chunk.file), 'utf8').matchAll(/assets\/[\w.-]*worker[\w.-]*\.js/gu))
    found.add(worker);
  return found;
}

// The shell stands around every page of who is signed in.
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry && key === 'index.html');
let isOver = false;
for (const [page, budget] of Object.entries(BUDGETS)) {
  const files = filesOf(page, filesOf(entry));
  const kilobytes =
    [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + sizeOf(file), 0) / BYTES_PER_KB;
  isOver ||= kilobytes > budget;
  console.log(`${page}: ${kilobytes.toFixed(1)} kB of ${budget} kB${kilobytes > budget ? ' - TOO MUCH' : ''}`);
  if (process.argv.includes('--files'))
    for (const file of files) console.log(`  ${(sizeOf(file) / BYTES_PER_KB).toFixed(1).padStart(7)} ${file}`);
}
if (isOver) process.exitCode = 1;
