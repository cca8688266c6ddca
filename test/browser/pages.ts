/// <reference lib="dom" />
// Every page of the client, for the tests that look at all of them.
import type { Page } from 'playwright-core';
import { DEMO_SLUG } from '../support/demo-stage.js';

export interface PageToSee {
  readonly name: string;
  /** After the language. */
  readonly path: string;
  readonly isSignedIn: boolean;
}

const conference = (name: string, path: string): PageToSee => ({
  name,
  path: `/c/${DEMO_SLUG}${path}`,
  isSignedIn: true,
});
const door = (name: string, path: string): PageToSee => ({ name, path, isSignedIn: false });

export const PAGES: readonly PageToSee[] = [
  door('sign-in', '/sign-in'),
  door('sign-up', '/sign-up'),
  door('forgot-password', '/forgot-password'),
  door('reset-password', '/reset-password'),
  door('confirm', '/sign-up/confirm'),
  door('invitation', '/invitation'),
  door('components', '/_components'),
  { name: 'start', path: '', isSignedIn: true },
  { name: 'account', path: '/account', isSignedIn: true },
  { name: 'organisation', path: '/organisations/wise-foundation', isSignedIn: true },
  { name: 'new-conference', path: '/organisations/wise-foundation/new-conference', isSignedIn: true },
  conference('home', ''),
  ...['details', 'days', 'rooms', 'tracks', 'rules', 'team', 'clone', 'feeds'].map((section) =>
    conference(`set-up-${section}`, `/set-up/${section}`),
  ),
  conference('import', '/import'),
  conference('sessions', '/sessions'),
  conference('people', '/people'),
  conference('requests', '/requests'),
  conference('agenda', '/agenda'),
  conference('agenda-list', '/agenda?view=list'),
  conference('agenda-clashes', '/agenda?panel=clashes'),
  conference('compare', '/agenda/compare'),
  conference('release', '/release'),
  conference('releases', '/releases'),
  { name: 'not-found', path: '/c/there-is-none', isSignedIn: true },
];

/** How long a page may take on a busy machine. */
const PATIENCE_MS = 60_000;

/** Goes to an address and waits until what it shows is there: its heading, and no part that still loads. */
export async function see(page: Page, path: string): Promise<void> {
  try {
    await page.goto(path, { timeout: PATIENCE_MS });
    await page.locator('h1, h2').first().waitFor({ timeout: PATIENCE_MS });
    await settled(page);
  } catch (error) {
    throw new Error(`${path} does not come to rest`, { cause: error });
  }
}

/** Resolves when nothing on the page is loading any more, and the fonts are there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('[aria-busy="true"]:not([data-sample] *)') === null,
    undefined,
    { timeout: PATIENCE_MS },
  );
  await page.waitForLoadState('networkidle', { timeout: PATIENCE_MS });
  await page.evaluate('document.fonts.ready');
}

const FRAMES_OF_REST = 6;

/** Another size of the window, and the frames in which the page finds its new shape. */
export async function resize(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame += 1) await new Promise((next) => requestAnimationFrame(next));
  }, FRAMES_OF_REST);
  await settled(page);
}
