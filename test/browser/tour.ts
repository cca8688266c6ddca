import type { Browser, Page } from 'playwright-core';
import { openPage, type Watch } from '../support/browser.js';
import type { DemoStage } from '../support/demo-stage.js';
import { PAGES, type PageToSee } from './pages.js';

/** Looks at every page in one window, first as a stranger at the door, then as the organizer of the demo conference. */
export async function onEveryPage<Result>(
  { app, organizer }: DemoStage,
  browser: Browser,
  size: { readonly width: number; readonly height: number },
  look: (page: Page, entry: PageToSee, watch: Watch) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const isSignedIn of [false, true]) {
    const { page, context, watch } = await openPage(browser, app, { ...size, as: isSignedIn ? organizer : null });
    for (const entry of PAGES.filter((one) => one.isSignedIn === isSignedIn)) {
      watch.errors.length = 0;
      results.push(await look(page, entry, watch));
    }
    await context.close();
  }
  return results;
}
