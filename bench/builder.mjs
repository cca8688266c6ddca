// The agenda builder in a real browser on a real large programme: how soon it stands, how soon a lifted card shades the
// grid, and how many frames a drag misses. The floor beside the drag is the same page with nothing lifted.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { DataSource } from 'typeorm';
import { BROWSER_SWITCHES, browserEnvironment } from '../scripts/browser.mjs';
import { buildWeb } from '../scripts/build-web.mjs';
import { report } from './support/report.mjs';

const FILE = fileURLToPath(new URL('../../shared/data/schedules/38c3.schedule.xml', import.meta.url));
const WIDTH = 1440;
const HEIGHT = 900;
const LIFTS = 12;
const DRAG_STEPS = 240;
/** A frame that takes longer than this was not one of sixty in a second, with a little room for the clock. */
const LATE_MS = 17.5;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const share = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const rounded = (value) => Math.round(value * 10) / 10;

async function importFile(app) {
  const { ConferenceImport } = await import('../dist/modules/interchange/imports/conference-import.service.js');
  const { AccessTokens } = await import('../dist/modules/accounts/access-tokens.js');
  const { Account } = await import('../dist/modules/accounts/account.entity.js');
  const { Conference } = await import('../dist/modules/conferences/conference.entity.js');
  const { Organisation } = await import('../dist/modules/organisations/organisation.entity.js');
  const { SYSTEM } = await import('../dist/platform/auth/viewer.js');
  const { newId } = await import('../dist/platform/database/ids.js');
  const dataSource = app.get(DataSource);
  const [organisationId, accountId] = [newId(), newId()];
  await dataSource.getRepository(Organisation).insert({ id: organisationId, slug: 'bench', name: 'Bench' });
  await dataSource.getRepository(Account).insert({
    id: accountId,
    email: 'bench@example.org',
    displayName: 'Bench',
    locale: 'en',
    passwordHash: null,
    emailVerifiedAt: new Date(),
    isAdministrator: true,
  });
  const file = { name: '38c3.schedule.xml', content: readFileSync(FILE) };
  const run = await app.get(ConferenceImport).importFile(SYSTEM, { organisationId, file, timeZone: 'Europe/Berlin' });
  const { slug } = await dataSource.getRepository(Conference).findOneByOrFail({ id: run.conferenceId });
  const { secret } = await app.get(AccessTokens).create(dataSource.manager, accountId, 'cookie', 'bench');
  return { slug, secret, sessions: run.counts.sessions };
}

async function openBuilder(browser, url, { slug, secret }) {
  const context = await browser.newContext({ baseURL: url, viewport: { width: WIDTH, height: HEIGHT } });
  await context.addCookies([{ name: 'multaqa_session', value: secret, url }]);
  const page = await context.newPage();
  const startedAt = performance.now();
  await page.goto(`/en/c/${slug}/agenda`);
  await page.locator('button[data-session]').first().waitFor();
  const readyMs = performance.now() - startedAt;
  await page.waitForLoadState('networkidle');
  return { page, readyMs };
}

/** From the key that lifts a card until the frame with its shading is drawn, in milliseconds, for several cards. */
async function shadingTimes(page) {
  const times = [];
  for (let lift = 0; lift < LIFTS; lift += 1) {
    await page.locator('button[data-session][tabindex="0"]').first().focus();
    for (let step = 0; step < lift; step += 1) await page.keyboard.press('ArrowDown');
    // The listener stands before the key is pressed: two messages to the page may overtake each other.
    await page.evaluate(() => {
      window.shaded = new Promise((done) => {
        addEventListener(
          'keydown',
          () => {
            const from = performance.now();
            const painted = new MessageChannel();
            // What is posted from a frame's callback is taken once that frame is drawn.
            painted.port1.addEventListener('message', () => done(performance.now() - from));
            painted.port1.start();
            const look = () =>
              requestAnimationFrame(() =>
                document.getElementById('shade-impossible') ? painted.port2.postMessage(null) : look(),
              );
            look();
          },
          { once: true, capture: true },
        );
      });
    });
    await page.keyboard.press('Space');
    times.push(await page.evaluate(() => window.shaded));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.getElementById('shade-impossible'));
  }
  return times;
}

/** Lengths of the frames that pass while `work` runs, in milliseconds. */
async function frames(page, work) {
  await page.evaluate(() => {
    const measure = { lengths: [], isOn: true };
    window.frameMeasure = measure;
    let last = performance.now();
    const next = (now) => {
      measure.lengths.push(now - last);
      last = now;
      if (measure.isOn) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await work();
  return page.evaluate(() => {
    window.frameMeasure.isOn = false;
    return window.frameMeasure.lengths.slice(1);
  });
}

async function moveAround(page, { x, y }) {
  for (let step = 0; step < DRAG_STEPS; step += 1) {
    const angle = (step / DRAG_STEPS) * Math.PI * 6;
    await page.mouse.move(x + Math.cos(angle) * 260, y + Math.sin(angle) * 200);
  }
}

/** The box of a card of the grid that a pointer can take hold of where it stands. */
function cardInSight(page) {
  return page.evaluate(() => {
    for (const card of document.querySelectorAll('li > button[data-session][data-movable]')) {
      const { x, y, width, height } = card.getBoundingClientRect();
      if (card.contains(document.elementFromPoint(x + width / 2, y + 10))) return { x, y, width, height };
    }
    throw new Error('no card is in sight');
  });
}

async function dragFrames(page) {
  const middle = { x: WIDTH / 2, y: HEIGHT / 2 };
  const floor = await frames(page, () => moveAround(page, middle));
  const box = await cardInSight(page);
  await page.mouse.move(box.x + box.width / 2, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 6, box.y + 20, { steps: 4 });
  await page.waitForFunction(() => document.getElementById('shade-impossible'));
  const drag = await frames(page, () => moveAround(page, middle));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return { floor, drag };
}

function frameFigures(name, lengths) {
  const late = lengths.filter((length) => length > LATE_MS).length;
  const seconds = lengths.reduce((sum, length) => sum + length, 0) / 1000;
  return {
    measure: name,
    framesPerSecond: rounded(lengths.length / seconds),
    medianMs: rounded(median(lengths)),
    p95Ms: rounded(share(lengths, 0.95)),
    latePercent: rounded((100 * late) / lengths.length),
  };
}

async function measureIn(browser, app) {
  const imported = await importFile(app);
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  await openBuilder(browser, url, imported).then(({ page }) => page.context().close());
  const { page, readyMs } = await openBuilder(browser, url, imported);
  const shading = await shadingTimes(page);
  const { floor, drag } = await dragFrames(page);
  return [
    { measure: `open, ${imported.sessions} sessions, second time`, medianMs: Math.round(readyMs) },
    { measure: 'lift to shading, first', medianMs: rounded(shading[0]) },
    {
      measure: `lift to shading, ${LIFTS - 1} more`,
      medianMs: rounded(median(shading.slice(1))),
      p95Ms: rounded(Math.max(...shading.slice(1))),
    },
    frameFigures('pointer moving, nothing lifted', floor),
    frameFigures('dragging', drag),
  ];
}

export async function run() {
  if (!existsSync(FILE))
    return console.log('builder: the shared data folder is absent, so there is nothing to measure.');
  await buildWeb();
  const { startEmbeddedPostgres } = await import('../dist/platform/embedded-postgres/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-bench-'));
  chmodSync(folder, 0o711);
  const database = await startEmbeddedPostgres({
    dataDir: join(folder, 'postgres'),
    database: 'bench',
    isTemporary: true,
    log: () => undefined,
  });
  const { CHROMIUM_PATH, BROWSER_LIBRARIES } = await browserEnvironment(folder);
  const env = BROWSER_LIBRARIES ? { ...process.env, LD_LIBRARY_PATH: BROWSER_LIBRARIES } : process.env;
  const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: BROWSER_SWITCHES, env });
  try {
    report('builder', await withApp(database.url, folder, (app) => measureIn(browser, app)));
  } finally {
    await browser.close();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withApp(databaseUrl, folder, work) {
  const { loadConfig } = await import('../dist/config/config.js');
  const { createApp } = await import('../dist/create-app.js');
  const { migrate } = await import('../dist/database-server.js');
  await migrate(databaseUrl);
  const app = await createApp({ ...loadConfig({ LOG_LEVEL: 'error', PORT: '0', DATA_DIR: folder }), databaseUrl });
  await app.listen(0, '127.0.0.1');
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
