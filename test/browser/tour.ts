import type { Browser, Page } from 'playwright-core';
import { axeViolations } from '../support/axe.js';
import { openPage, type PageLanguage, type Watch } from '../support/browser.js';
import type { DemoStage } from '../support/demo-stage.js';
import { boxesOf, clippedTexts, overflow, raggedTables, type Box } from './layout.js';
import { PAGES, resize, see, type PageToSee } from './pages.js';

export const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** What was found on one page: at a desk, then at a phone. */
interface Findings {
  readonly name: string;
  readonly direction: string;
  /** Against WCAG 2.2 AA, at either width. */
  readonly violations: readonly string[];
  /** Tables with an empty end, at either width. */
  readonly ragged: readonly string[];
  /** Pixels by which the page is wider than the window, at each width. */
  readonly overflow: readonly number[];
  readonly errors: readonly string[];
  readonly foreign: readonly string[];
}

export interface Sight {
  readonly findings: Findings;
  /** Where the parts of the page stand at a desk. */
  readonly boxes: readonly Box[];
}

/** Looks at every page in one language, first as a stranger at the door, then as the organizer of the demo conference. */
export function lookAtPages(stage: DemoStage, browser: Browser, language: PageLanguage): Promise<readonly Sight[]> {
  return onEveryPage(stage, browser, language, async (page, { name }, watch): Promise<Sight> => {
    const direction = await page.evaluate(() => document.documentElement.dir);
    const boxes = await boxesOf(page);
    const atDesk = await measures(page);
    await resize(page, PHONE);
    const atPhone = await measures(page);
    const findings = {
      name,
      direction,
      violations: [...atDesk.violations, ...atPhone.violations],
      ragged: [...atDesk.ragged, ...atPhone.ragged],
      overflow: [atDesk.overflow, atPhone.overflow],
      // A page that is not there is told so by the API: nothing else may fail.
      errors: name === 'not-found' ? [] : [...watch.errors],
      foreign: [...watch.foreign],
    };
    return { findings, boxes };
  });
}

async function measures(page: Page): Promise<{
  readonly violations: readonly string[];
  readonly ragged: readonly string[];
  readonly overflow: number;
}> {
  return {
    violations: await axeViolations(page),
    ragged: await raggedTables(page),
    overflow: await overflow(page),
  };
}

/** What has to be found where nothing is wrong. */
export function faultless(direction: 'ltr' | 'rtl'): readonly Findings[] {
  return PAGES.map(({ name }) => ({
    name,
    direction,
    violations: [],
    ragged: [],
    overflow: [0, 0],
    errors: [],
    foreign: [],
  }));
}

/** Texts that are cut off at a desk, in the language whose texts are 40 % longer than English. */
export async function lookForClippedTexts(stage: DemoStage, browser: Browser): Promise<readonly string[]> {
  const found = await onEveryPage(stage, browser, 'en-XA', async (page, { name }) =>
    (await clippedTexts(page)).map((text) => `${name}: ${text}`),
  );
  return found.flat();
}

async function onEveryPage<Result>(
  { app, organizer }: DemoStage,
  browser: Browser,
  language: PageLanguage,
  look: (page: Page, entry: PageToSee, watch: Watch) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const isSignedIn of [false, true]) {
    const { page, context, watch } = await openPage(browser, app, { ...DESK, as: isSignedIn ? organizer : null });
    for (const entry of PAGES.filter((one) => one.isSignedIn === isSignedIn)) {
      watch.errors.length = 0;
      await page.setViewportSize(DESK);
      await see(page, `/${language}${entry.path}`);
      results.push(await look(page, entry, watch));
    }
    await context.close();
  }
  return results;
}
