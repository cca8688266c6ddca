// A real browser over the whole server. The client is the one that `npm test` built before.
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { AccessTokens } from '../../src/modules/accounts/access-tokens.js';
import { BROWSER_SWITCHES } from '../../scripts/browser.mjs';
import type { TestAccount, TestApp } from './test-app.js';

export type PageLanguage = 'en' | 'tr' | 'ar' | 'en-XA';

export interface PageOptions {
  readonly as?: TestAccount | null;
  readonly width?: number;
  readonly height?: number;
  readonly isTouch?: boolean;
  readonly theme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
}

/** Starts the browser that `npm test` says. Throws where it says none: no test of a page is left out silently. */
export function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set: run the tests with `npm test`.');
  const libraries = process.env['BROWSER_LIBRARIES'];
  return chromium.launch({
    executablePath,
    args: BROWSER_SWITCHES,
    headless: true,
    ...(libraries ? { env: { ...process.env, LD_LIBRARY_PATH: libraries } as Record<string, string> } : {}),
  });
}

/** How long a page may take on a busy machine. */
const PATIENCE_MS = 60_000;

/** What a page did that no page may do; empty at the end of every test. */
export interface Watch {
  /** Errors that reached the window or the console, refused loads among them. */
  readonly errors: string[];
  /** Addresses outside the server. */
  readonly foreign: string[];
}

/** A page of its own, signed in as `as`, that is watched for errors and for requests to anybody else. */
export async function openPage(
  browser: Browser,
  app: TestApp,
  options: PageOptions = {},
): Promise<{ readonly page: Page; readonly context: BrowserContext; readonly watch: Watch }> {
  const context = await browser.newContext({
    baseURL: app.url,
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    hasTouch: options.isTouch ?? false,
    colorScheme: options.theme ?? 'light',
    forcedColors: options.forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
    // Not that of the conference: what is shown must not depend on it.
    timezoneId: 'America/St_Johns',
    locale: 'en-GB',
  });
  if (options.as) await signInBy(context, app, options.as);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return { page, context, watch: watchOf(page, app.url) };
}

async function signInBy(context: BrowserContext, app: TestApp, account: TestAccount): Promise<void> {
  const { secret } = await app.nest.get(AccessTokens).create(app.dataSource.manager, account.id, 'cookie', 'browser');
  await context.addCookies([{ name: 'multaqa_session', value: secret, url: app.url, httpOnly: true, sameSite: 'Lax' }]);
}

function watchOf(page: Page, serverUrl: string): Watch {
  const watch: Watch = { errors: [], foreign: [] };
  page.on('pageerror', (error) => watch.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') watch.errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(serverUrl) && /^https?:/.test(request.url())) watch.foreign.push(request.url());
  });
  return watch;
}
