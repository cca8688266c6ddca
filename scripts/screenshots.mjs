// Takes the pictures of docs/screenshots: every page of the client in its three languages, over the demo conference.
// `npm run screenshots`, or with names of pages for some of them. Look at them before they are committed.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_SWITCHES, browserEnvironment } from './browser.mjs';
import { buildWeb } from './build-web.mjs';
import { build } from './build.mjs';

const FOLDER = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const LANGUAGES = ['en', 'tr', 'ar'];
const CONFERENCE = '/c/shared-horizons';
const SIGN_IN = { email: 'organizer@example.org', password: 'demo-organizer-27' };
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const page = (name, path, options = {}) => ({ name, path, size: DESK, theme: 'light', isSignedIn: true, ...options });

const PAGES = [
  page('sign-in', '/sign-in', { isSignedIn: false }),
  page('sign-up', '/sign-up', { isSignedIn: false }),
  page('components', '/_components', { isSignedIn: false }),
  page('start', ''),
  page('account', '/account'),
  page('organisation', '/organisations/wise-foundation'),
  page('new-conference', '/organisations/wise-foundation/new-conference'),
  page('home', CONFERENCE),
  page('home-phone', CONFERENCE, { size: PHONE }),
  ...['details', 'days', 'rooms', 'tracks', 'rules', 'team', 'feeds', 'clone'].map((section) =>
    page(`set-up-${section}`, `${CONFERENCE}/set-up/${section}`),
  ),
  page('import', `${CONFERENCE}/import`),
  page('sessions', `${CONFERENCE}/sessions`),
  page('people', `${CONFERENCE}/people`),
  page('requests', `${CONFERENCE}/requests`),
  page('agenda', `${CONFERENCE}/agenda`),
  page('agenda-dragging', `${CONFERENCE}/agenda?panel=none`, { lifts: true }),
  page('agenda-dark', `${CONFERENCE}/agenda?axis=time&colour=interest`, { theme: 'dark' }),
  page('agenda-phone', `${CONFERENCE}/agenda`, { size: PHONE }),
  page('compare', `${CONFERENCE}/agenda/compare`),
  page('release', `${CONFERENCE}/release`),
  page('releases', `${CONFERENCE}/releases`),
];

async function rest(tab) {
  await tab.locator('h1, h2').first().waitFor();
  await tab.waitForFunction(() => document.querySelector('[aria-busy="true"]:not([data-sample] *)') === null);
  await tab.waitForLoadState('networkidle');
  await tab.evaluate('document.fonts.ready');
}

/** Lifts the first card by the keyboard and moves it, so that shading and verdict show. */
async function lift(tab) {
  await tab.locator('button[data-session][tabindex="0"]').first().focus();
  for (const key of [
    'ArrowDown',
    'ArrowDown',
    'ArrowDown',
    'ArrowDown',
    'Space',
    'ArrowDown',
    'ArrowDown',
    'ArrowDown',
  ])
    await tab.keyboard.press(key);
  await tab.locator('[data-verdict]').first().waitFor();
}

/** Cookies of the organizer: one sign-in for all pictures, as the server counts how often somebody tries. */
async function signIn(browser, url) {
  const context = await browser.newContext({ baseURL: url });
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }';
  const answer = await context.request.post('/graphql', {
    headers: { 'content-type': 'application/json' },
    data: { query, variables: { input: SIGN_IN } },
  });
  const { data } = await answer.json();
  if (data?.signIn.errors.length !== 0) throw new Error('the organizer of the demo cannot sign in');
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

async function take(browser, { url, cookies }, entry, language) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: entry.size,
    colorScheme: entry.theme,
    reducedMotion: 'reduce',
  });
  if (entry.isSignedIn) await context.addCookies(cookies);
  const tab = await context.newPage();
  await tab.goto(`/${language}${entry.path}`);
  await rest(tab);
  if (entry.isSignedIn && new URL(tab.url()).pathname.endsWith('/sign-in'))
    throw new Error(`${entry.name}: not signed in`);
  if (entry.lifts) await lift(tab);
  await tab.screenshot({ path: join(FOLDER, `${entry.name}.${language}.jpg`), type: 'jpeg', quality: 82 });
  await context.close();
}

async function withDemo(folder, work) {
  const { startEmbeddedPostgres } = await import('../dist/platform/embedded-postgres/index.js');
  const { loadConfig } = await import('../dist/config/config.js');
  const { createApp } = await import('../dist/create-app.js');
  const { migrate } = await import('../dist/database-server.js');
  const { DemoLoader } = await import('../dist/modules/demo/demo-loader.js');
  const database = await startEmbeddedPostgres({
    dataDir: join(folder, 'postgres'),
    database: 'demo',
    isTemporary: true,
    log: () => undefined,
  });
  await migrate(database.url);
  const app = await createApp({
    ...loadConfig({ LOG_LEVEL: 'error', PORT: '0', DATA_DIR: folder }),
    databaseUrl: database.url,
  });
  try {
    await app.get(DemoLoader).loadIntoEmpty();
    await app.listen(0, '127.0.0.1');
    await work((await app.getUrl()).replace('[::1]', '127.0.0.1'));
  } finally {
    await app.close();
    await database.stop();
  }
}

await build();
await buildWeb();
mkdirSync(FOLDER, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'multaqa-pictures-'));
chmodSync(folder, 0o711);
const { CHROMIUM_PATH, BROWSER_LIBRARIES } = await browserEnvironment(folder);
const env = BROWSER_LIBRARIES ? { ...process.env, LD_LIBRARY_PATH: BROWSER_LIBRARIES } : process.env;
const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: BROWSER_SWITCHES, env });
const wanted = process.argv.slice(2);
try {
  await withDemo(folder, async (url) => {
    const cookies = await signIn(browser, url);
    for (const entry of PAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
      for (const language of LANGUAGES) await take(browser, { url, cookies }, entry, language);
  });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`The pictures are in ${FOLDER}`);
process.exit(0);
