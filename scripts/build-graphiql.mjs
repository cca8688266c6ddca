// Builds GraphiQL into node_modules/.cache/graphiql, where it is not built from today's sources yet. The server runs this when
// somebody first opens /graphiql in development; no other build has it.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = ['web/graphiql.html', 'web/src/graphiql.tsx', 'web/vite.graphiql.config.ts', 'package-lock.json'];
const stampFile = join(projectRoot, 'node_modules/.cache/graphiql/.stamp');

const hash = createHash('sha256');
for (const source of SOURCES) hash.update(await readFile(join(projectRoot, source)));
const stamp = hash.digest('hex');

if (stamp !== (await readFile(stampFile, 'utf8').catch(() => ''))) {
  const { build } = await import('vite');
  await build({ configFile: join(projectRoot, 'web/vite.graphiql.config.ts'), logLevel: 'error' });
  await writeFile(stampFile, stamp);
}
